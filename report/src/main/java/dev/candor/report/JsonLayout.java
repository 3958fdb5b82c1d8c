package dev.candor.report;

/** How is JSON laid out? */
public enum JsonLayout {
  /** All on one line: for standard output and for programs that read lines. */
  ONE_LINE,
  /** Two spaces per level: for files that people open. */
  INDENTED
}
