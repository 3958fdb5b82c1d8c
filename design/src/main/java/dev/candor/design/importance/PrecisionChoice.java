package dev.candor.design.importance;

/** In which precision are steps computed? What was chosen is written into checkpoint and model. */
public enum PrecisionChoice {
  /** Whichever is faster here: a few steps of each are measured before the first stage. */
  AUTO,
  /** Single precision. */
  FP32,
  /** Bfloat16 for products and convolutions. */
  BF16
}
