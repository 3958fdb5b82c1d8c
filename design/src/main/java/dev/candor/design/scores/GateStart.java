package dev.candor.design.scores;

/** By what are the weights multiplied before they meet the inputs? */
public enum GateStart {
  /** By the number of columns, so that equal scores let the inputs through unchanged. */
  IDENTITY,
  /** By one, as the paper writes it: equal scores shrink every input to its {@code d}-th part. */
  PAPER
}
