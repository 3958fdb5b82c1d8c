package dev.candor.report.chart;

import java.text.Bidi;

/** A name that may run from right to left, in a sentence that does not. */
final class Isolated {
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private Isolated() {}

  /** The name, between Unicode's isolates where it needs them. */
  static String text(String name) {
    char[] letters = name.toCharArray();
    return Bidi.requiresBidi(letters, 0, letters.length)
        ? FIRST_STRONG_ISOLATE + name + POP_ISOLATE
        : name;
  }
}
