package dev.candor.data.text.word;

import dev.candor.core.InputException;
import dev.candor.data.text.TextToken;
import dev.candor.data.text.TokenKind;
import dev.candor.data.text.TokenizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which pieces does a word have, and which word is a piece of?
 *
 * <p>A piece belongs to the word with which it has the most characters in common, the first of
 * them; special tokens, and pieces that touch no word, belong to none. A word has no pieces where
 * the tokenizer left it out (control characters) or cut it off. The words need not be those of the
 * tokenizer. Cost: one way through both.
 */
public final class WordAlignment {
  private static final int NONE = -1;

  private final int[] wordOf;
  private final List<List<Integer>> pieces;

  private WordAlignment(int[] wordOf, int words) {
    this.wordOf = wordOf;
    List<List<Integer>> found = new ArrayList<>();
    for (int word = 0; word < words; word++) {
      found.add(new ArrayList<>());
    }
    for (int piece = 0; piece < wordOf.length; piece++) {
      if (wordOf[piece] != NONE) {
        found.get(wordOf[piece]).add(piece);
      }
    }
    this.pieces = found.stream().map(List::copyOf).toList();
  }

  /**
   * The words and the pieces of one text.
   *
   * @throws InputException if they are of different texts
   */
  public static WordAlignment of(WordedText words, TokenizedText tokens) {
    if (!words.text().equals(tokens.text())) {
      throw InputException.of(
          "tokens",
          "must be of the text whose words are given",
          tokens.text().length() + " characters, not " + words.text().length(),
          "cut the same text");
    }
    int[] wordOf = new int[tokens.tokens().size()];
    int from = 0;
    for (int piece = 0; piece < wordOf.length; piece++) {
      TextToken token = tokens.tokens().get(piece);
      Span span = new Span(token.start(), token.end());
      while (from < words.size() && words.words().get(from).end() <= span.start()) {
        from++;
      }
      wordOf[piece] = token.kind() == TokenKind.SPECIAL ? NONE : most(words, from, span);
    }
    return new WordAlignment(wordOf, words.size());
  }

  private static int most(WordedText words, int from, Span piece) {
    int best = NONE;
    int common = 0;
    for (int word = from; word < words.size(); word++) {
      Span span = words.words().get(word);
      if (span.start() >= piece.end()) {
        break;
      }
      if (span.common(piece) > common) {
        best = word;
        common = span.common(piece);
      }
    }
    return best;
  }

  /** How many words there are. */
  public int words() {
    return pieces.size();
  }

  /** How many pieces there are, special ones included. */
  public int size() {
    return wordOf.length;
  }

  /** The word that a piece is of; empty for special tokens. */
  public OptionalInt wordOf(int piece) {
    return wordOf[piece] == NONE ? OptionalInt.empty() : OptionalInt.of(wordOf[piece]);
  }

  /** The pieces of a word, in their order; empty where the tokenizer left it out or cut it off. */
  public List<Integer> piecesOf(int word) {
    return pieces.get(word);
  }

  /**
   * A number for each word: the largest of its pieces' numbers.
   *
   * @param pieceScores one for each piece, special ones included; what those have is not looked at
   * @param absent what a word without pieces gets
   */
  public double[] largest(double[] pieceScores, double absent) {
    if (pieceScores.length != wordOf.length) {
      throw InputException.of(
          "scores", "must be one per piece, " + wordOf.length, pieceScores.length, "check");
    }
    double[] largest = new double[words()];
    Arrays.fill(largest, absent);
    for (int word = 0; word < largest.length; word++) {
      List<Integer> own = pieces.get(word);
      if (!own.isEmpty()) {
        largest[word] = own.stream().mapToDouble(piece -> pieceScores[piece]).max().orElse(absent);
      }
    }
    return largest;
  }

  /** A number for each piece: its word's. */
  public double[] spread(double[] wordScores, double special) {
    if (wordScores.length != words()) {
      throw InputException.of(
          "scores", "must be one per word, " + words(), wordScores.length, "check");
    }
    double[] spread = new double[wordOf.length];
    for (int piece = 0; piece < spread.length; piece++) {
      spread[piece] = wordOf[piece] == NONE ? special : wordScores[wordOf[piece]];
    }
    return spread;
  }
}
