package dev.candor.metrics.localisation;

/** What does a negative relevance count where only an amount is asked for? */
public enum Sign {
  /** Nothing. */
  POSITIVE_PART,
  /** As much as a positive one. */
  ABSOLUTE;

  double amount(double value) {
    return this == POSITIVE_PART ? Math.max(0, value) : Math.abs(value);
  }
}
