package dev.candor.report.token;

/** What lies between a token and the one before it. */
public enum TokenGap {
  /** A blank: another word. */
  BLANK,
  /** Nothing: a further piece of the same word, or a mark behind it. */
  NONE
}
