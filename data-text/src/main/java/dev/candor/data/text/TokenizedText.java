package dev.candor.data.text;

import dev.candor.core.Axes;
import java.util.List;

/**
 * A text and its tokens, in their order.
 *
 * @param text the text as it was given
 * @param tokens its tokens, special ones included
 * @param extent whether they cover all of the text
 */
public record TokenizedText(String text, List<TextToken> tokens, Extent extent) {
  /** Copies the tokens. */
  public TokenizedText {
    tokens = List.copyOf(tokens);
  }

  /** The characters that a token covers, as they were written; empty for special tokens. */
  public String written(TextToken token) {
    return text.substring(token.start(), token.end());
  }

  /** What an attribution of this text gives its numbers to. */
  public Axes.Tokens axes() {
    return new Axes.Tokens(tokens.stream().map(TextToken::component).toList());
  }
}
