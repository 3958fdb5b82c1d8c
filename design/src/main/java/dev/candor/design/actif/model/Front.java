package dev.candor.design.actif.model;

/** What stands between the window and the body? */
public enum Front {
  /** Nothing. */
  NONE,
  /**
   * A gate that is learned with the task: one weight for each feature, the same for each step, the
   * softmax of scores times their number ({@link dev.candor.torch.layer.Gate}). Its weights are a
   * ranking by design.
   */
  GATE
}
