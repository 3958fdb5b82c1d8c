package dev.candor.whitebox.gradient;

import java.util.Locale;

/** Is a number for or against the answer, or only large or small? */
public enum Sign {
  /** Above 0 for, below 0 against. */
  SIGNED,
  /** How large, 0 or more. */
  SIZE;

  /** As evidence has it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
