package dev.candor.cli.text;

import dev.candor.cli.model.MostLikely;
import dev.candor.core.Axes;
import dev.candor.core.Component;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Players;
import dev.candor.core.removal.Removal;
import dev.candor.data.text.TextToken;
import dev.candor.data.text.TokenizedText;
import dev.candor.data.text.word.Span;
import dev.candor.data.text.word.WordAlignment;
import dev.candor.data.text.word.WordedText;
import dev.candor.design.text.TextClassifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text as a classifier reads it, with its words.
 *
 * @param classifier that reads it
 * @param words the text and its words
 * @param tokens what the classifier makes of it
 * @param alignment which piece is of which word
 * @param input the numbers of the tokens, {@code [1, tokens]}
 */
public record ReadText(
    TextClassifier classifier,
    WordedText words,
    TokenizedText tokens,
    WordAlignment alignment,
    NdArray input) {

  /** Reads a text. */
  public static ReadText of(TextClassifier classifier, WordedText words) {
    TokenizedText tokens = classifier.tokens(words.text());
    return new ReadText(
        classifier, words, tokens, WordAlignment.of(words, tokens), classifier.input(tokens));
  }

  /** The class that the classifier thinks likeliest. */
  public int answer() {
    return MostLikely.of(classifier.predict(input), 0);
  }

  /** The words that have pieces, in their order: those that the classifier sees. */
  public List<Integer> seen() {
    List<Integer> seen = new ArrayList<>();
    for (int word = 0; word < words.size(); word++) {
      if (!alignment.piecesOf(word).isEmpty()) {
        seen.add(word);
      }
    }
    return seen;
  }

  /**
   * The seen words as components that come and go together with their pieces; absent ones are
   * padding, which nobody listens to, so that what is left keeps its places.
   */
  public Masking masking() {
    List<Integer> seen = seen();
    int[] playerOf = new int[alignment.size()];
    Arrays.fill(playerOf, Players.NOBODY);
    List<Component.Token> names = new ArrayList<>();
    for (int player = 0; player < seen.size(); player++) {
      int word = seen.get(player);
      Span span = words.words().get(word);
      names.add(new Component.Token(words.word(word), span.start(), span.end()));
      for (int piece : alignment.piecesOf(word)) {
        playerOf[piece] = player;
      }
    }
    return Masking.of(
        Players.of(new Axes.Tokens(names), playerOf), new Removal.Baseline(padded().row(0)));
  }

  /** The input with padding in the place of every piece of a word, {@code [1, tokens]}. */
  public NdArray padded() {
    float[] ids = new float[tokens.tokens().size()];
    for (int piece = 0; piece < ids.length; piece++) {
      TextToken token = tokens.tokens().get(piece);
      ids[piece] =
          alignment.wordOf(piece).isEmpty()
              ? token.id()
              : classifier.description().shape().padding();
    }
    return NdArray.of(ids, 1, ids.length);
  }

  /** Scores of the seen words, laid over all words; 0 for the others. */
  double[] spread(double[] ofSeen) {
    double[] all = new double[words.size()];
    List<Integer> seen = seen();
    for (int player = 0; player < seen.size(); player++) {
      all[seen.get(player)] = ofSeen[player];
    }
    return all;
  }

  /** For each word the score of that of its pieces whose score is the largest in size. */
  double[] largest(double[] ofPieces) {
    double[] all = new double[words.size()];
    for (int word = 0; word < all.length; word++) {
      for (int piece : alignment.piecesOf(word)) {
        if (Math.abs(ofPieces[piece]) > Math.abs(all[word])) {
          all[word] = ofPieces[piece];
        }
      }
    }
    return all;
  }
}
