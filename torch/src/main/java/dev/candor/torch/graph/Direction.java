package dev.candor.torch.graph;

/** In which order does a recurrent layer read the steps? */
public enum Direction {
  /** From the first to the last. */
  FORWARD,
  /** From the last to the first; its state of a step stands at that step. */
  REVERSE,
  /** Both, one beside the other, forward first. */
  BOTH;

  /** How many readings that makes. */
  public int readings() {
    return this == BOTH ? 2 : 1;
  }
}
