package dev.candor.report.token;

/** Where a token comes from. */
public enum TokenRole {
  /** From the text. */
  TEXT,
  /** Put there for the model, such as [CLS]. */
  SPECIAL
}
