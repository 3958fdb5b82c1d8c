package dev.candor.core;

/** Is a feature told apart from noise? */
public enum Confirmation {
  /** It outranked every permuted (shadow) column often enough. */
  CONFIRMED,
  /** It did not. */
  NOT_CONFIRMED,
  /** Nobody asked. */
  NOT_TESTED
}
