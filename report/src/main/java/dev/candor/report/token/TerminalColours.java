package dev.candor.report.token;

/** What a terminal can show. */
public enum TerminalColours {
  /** Letters alone: a file, a pipe, {@code NO_COLOR}. */
  NONE,
  /** The 256 colours that nearly every terminal has. */
  INDEXED,
  /** All colours. */
  TRUE_COLOUR
}
