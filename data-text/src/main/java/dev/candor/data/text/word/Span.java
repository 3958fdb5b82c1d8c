package dev.candor.data.text.word;

import dev.candor.core.InputException;

/**
 * A place in a text, counted in {@code char}s of the Java string.
 *
 * @param start its first character
 * @param end behind its last character
 */
public record Span(int start, int end) {
  /** Checks the order. */
  public Span {
    if (start < 0 || end < start) {
      throw InputException.of(
          "span", "must not end before it begins", start + " to " + end, "exchange the two");
    }
  }

  /** How many characters it covers. */
  public int length() {
    return end - start;
  }

  /** How many characters it has in common with another place. */
  public int common(Span other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
  }
}
