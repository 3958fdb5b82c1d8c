package dev.candor.whitebox.deeplift;

import java.util.Locale;

/** What is told of each number. */
public enum DeepLiftValue {
  /** Its share of the change of the output: multiplier times the change of the number. */
  CONTRIBUTION,
  /** Its multiplier alone: the change of the output for each unit of its own. */
  MULTIPLIER;

  /** As evidence has it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
