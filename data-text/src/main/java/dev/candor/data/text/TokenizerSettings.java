package dev.candor.data.text;

import dev.candor.core.InputException;

/**
 * How texts become tokens.
 *
 * @param limit the most tokens of a text, special ones included: not more than the model has
 *     positions
 * @param tooLong what becomes of longer texts
 * @param special whether special tokens are put around a text
 */
public record TokenizerSettings(int limit, TooLong tooLong, SpecialTokens special) {
  private static final int LIMIT = 512;

  /** Checks the limit. */
  public TokenizerSettings {
    if (limit < 1) {
      throw InputException.of(
          "limit of tokens", "must be 1 or more", limit, "give the number of positions");
    }
  }

  /** Up to 512 tokens, longer texts cut, special tokens added. */
  public static TokenizerSettings withDefaults() {
    return new TokenizerSettings(LIMIT, TooLong.CUT, SpecialTokens.ADDED);
  }

  /** With another limit. */
  public TokenizerSettings withLimit(int tokens) {
    return new TokenizerSettings(tokens, tooLong, special);
  }

  /** With another answer to long texts. */
  public TokenizerSettings withTooLong(TooLong other) {
    return new TokenizerSettings(limit, other, special);
  }

  /** With or without special tokens. */
  public TokenizerSettings withSpecial(SpecialTokens other) {
    return new TokenizerSettings(limit, tooLong, other);
  }
}
