package dev.candor.report.token;

import dev.candor.core.InputException;

/**
 * A token and what was given to it.
 *
 * @param text as it was written, or the name of a special token
 * @param value its attribution, finite
 * @param role where it comes from
 * @param gap what lies before it
 */
public record TokenMark(String text, double value, TokenRole role, TokenGap gap) {
  /** Checks the value. */
  public TokenMark {
    if (!Double.isFinite(value)) {
      throw InputException.of(
          "value of token " + text, "must be finite", value, "explain the text again");
    }
  }
}
