package dev.candor.whitebox.bcos;

import java.util.Locale;

/** Which shares are shown? */
public enum Shown {
  /** All: above 0 for, below 0 against the answer. They add up to it. */
  SIGNED,
  /** What speaks for the answer: the others are 0. */
  POSITIVE;

  /** As evidence has it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
