package dev.candor.whitebox.cam;

import java.util.Locale;

/** Does a map show what speaks against the answer, too? */
public enum MapSign {
  /** Only what speaks for it; the rest is 0. */
  POSITIVE,
  /** Above 0 for, below 0 against. */
  SIGNED;

  /** As evidence has it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
