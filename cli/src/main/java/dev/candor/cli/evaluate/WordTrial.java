package dev.candor.cli.evaluate;

import dev.candor.cli.text.WithoutWords;
import dev.candor.cli.words.GivenText;
import dev.candor.cli.words.MethodWords;
import dev.candor.cli.words.WordExplanation;
import dev.candor.cli.words.WordSizes;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What methods said of the words of texts, to be judged. Not thread-safe: what the model answers
 * without words is asked once for each method and kept.
 */
final class WordTrial {
  private final WordExplanation explanation;
  private final double rate;
  private final long seed;
  private final Map<String, List<WithoutWords>> without = new HashMap<>();

  /**
   * A trial.
   *
   * @param rate the share of words that is marked as what people would mark
   * @param seed of the order of equal numbers
   */
  WordTrial(WordExplanation explanation, double rate, long seed) {
    this.explanation = explanation;
    this.rate = rate;
    this.seed = seed;
  }

  /** The share of words that is marked as what people would mark. */
  double rate() {
    return rate;
  }

  /** The texts. */
  List<GivenText> texts() {
    return explanation.texts().texts();
  }

  /** The texts in which somebody marked words, and not all. */
  int[] marked() {
    return IntStream.range(0, texts().size())
        .filter(
            i -> {
              int marks = texts().get(i).marked().cardinality();
              return marks > 0 && marks < texts().get(i).words();
            })
        .toArray();
  }

  /** How much a method gave to each word of a text. */
  double[] sizes(MethodWords method, int text) {
    return WordSizes.of(method.scores().get(text));
  }

  /** The marked words of a text. */
  BitSet marks(int text) {
    return texts().get(text).marked();
  }

  /** What the class of each text loses without a method's words, and with them alone. */
  List<WithoutWords> without(MethodWords method) {
    return without.computeIfAbsent(
        method.method(),
        name ->
            IntStream.range(0, texts().size())
                .mapToObj(
                    text ->
                        WithoutWords.of(
                            texts().get(text).read(),
                            explanation.targets().get(text),
                            method.scores().get(text),
                            seed))
                .toList());
  }
}
