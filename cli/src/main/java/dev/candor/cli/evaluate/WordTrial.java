package dev.candor.cli.evaluate;

import dev.candor.cli.words.GivenText;
import dev.candor.cli.words.MethodWords;
import dev.candor.cli.words.WordExplanation;
import dev.candor.cli.words.WordSizes;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What methods said of the words of texts, to be judged.
 *
 * @param explanation texts, classes and every method's numbers
 * @param rate the share of words that is marked as what people would mark
 * @param seed of the order of equal numbers
 */
record WordTrial(WordExplanation explanation, double rate, long seed) {
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
}
