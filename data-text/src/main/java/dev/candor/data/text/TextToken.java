package dev.candor.data.text;

import dev.candor.core.Component;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A token and its place in the text.
 *
 * @param piece how the vocabulary spells it, such as {@code ##able}
 * @param id its number in the vocabulary
 * @param type the segment it belongs to, 0 for the first
 * @param start its first character, counted in {@code char}s of the Java string
 * @param end behind its last character; tokens that share a character have one span
 * @param kind whether it comes from the text
 * @param word which word of the text it is a piece of, as the tokenizer cuts words; empty for
 *     special tokens
 */
public record TextToken(
    String piece, int id, int type, int start, int end, TokenKind kind, OptionalInt word) {
  private static final Set<String> UNKNOWN = Set.of("[UNK]", "<unk>");

  /**
   * Whether it stands for characters that the vocabulary cannot spell, as {@code [UNK]} and {@code
   * <unk>} do: to a model all of them are one.
   */
  public boolean isUnknown() {
    return UNKNOWN.contains(piece);
  }

  /** The token as what an importance is given to. */
  public Component.Token component() {
    return new Component.Token(piece, start, end);
  }
}
