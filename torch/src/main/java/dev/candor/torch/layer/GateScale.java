package dev.candor.torch.layer;

/** What does a gate multiply its inputs by? */
public enum GateScale {
  /** By w, as the paper has it: inputs shrink to 1/d of their size at the start. */
  WEIGHT,
  /** By w times the number of features: equal scores make the identity. */
  IDENTITY
}
