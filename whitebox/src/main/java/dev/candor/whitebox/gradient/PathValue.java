package dev.candor.whitebox.gradient;

import java.util.Locale;

/** What is told of a path? */
public enum PathValue {
  /** What each number gave to the change of the answer; adds up to it. */
  CONTRIBUTION,
  /** The mean slope on the way, not multiplied by how far the number went. */
  MEAN_GRADIENT;

  /** As evidence has it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
