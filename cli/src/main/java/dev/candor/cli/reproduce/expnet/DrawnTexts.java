package dev.candor.cli.reproduce.expnet;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The pooled area under the ROC curve over texts drawn anew with replacement: the same draws for
 * every method, so that differences are paired.
 *
 * @param words which are marked
 * @param counts for each draw, how often each text was drawn
 */
record DrawnTexts(MarkedWords words, List<int[]> counts) {
  /** Draws. */
  static DrawnTexts of(MarkedWords words, int resamples, long seed) {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    int texts = words.texts();
    List<int[]> counts =
        IntStream.range(0, resamples)
            .mapToObj(
                r -> {
                  int[] count = new int[texts];
                  for (int i = 0; i < texts; i++) {
                    count[random.nextInt(texts)]++;
                  }
                  return count;
                })
            .toList();
    return new DrawnTexts(words, counts);
  }

  /** The area in each draw, for scores of each text's words. */
  double[] areas(List<double[]> scores) {
    double[] all = MarkedWords.joined(scores);
    int[] textOf = new int[all.length];
    BitSet relevant = new BitSet(all.length);
    int at = 0;
    for (int text = 0; text < scores.size(); text++) {
      BitSet marked = words.marked().get(text);
      for (int word = 0; word < scores.get(text).length; word++) {
        textOf[at] = text;
        relevant.set(at, marked.get(word));
        at++;
      }
    }
    int[] order =
        IntStream.range(0, all.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> all[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    return counts.stream()
        .mapToDouble(count -> area(count, order, all, textOf, relevant))
        .toArray();
  }

  /** Pairs of a marked and another word in which the marked one is above, ties by half. */
  private static double area(
      int[] count, int[] order, double[] scores, int[] textOf, BitSet relevant) {
    double below = 0;
    double positives = 0;
    double pairs = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      double marked = 0;
      double others = 0;
      while (to < order.length && scores[order[to]] == scores[order[from]]) {
        int times = count[textOf[order[to]]];
        marked += relevant.get(order[to]) ? times : 0;
        others += relevant.get(order[to]) ? 0 : times;
        to++;
      }
      pairs += marked * (below + others / 2);
      below += others;
      positives += marked;
      from = to;
    }
    return pairs / (positives * below);
  }

  /** The mean of several methods' areas, draw by draw. */
  static double[] mean(List<double[]> areas) {
    double[] mean = new double[areas.get(0).length];
    for (double[] one : areas) {
      for (int r = 0; r < mean.length; r++) {
        mean[r] += one[r] / areas.size();
      }
    }
    return mean;
  }

  /** The 95 % interval of replicates by their quantiles. */
  static Interval interval(double... replicates) {
    double[] sorted = Arrays.stream(replicates).filter(Double::isFinite).sorted().toArray();
    return new Interval(quantile(sorted, .025), quantile(sorted, .975));
  }

  private static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = share * (sorted.length - 1);
    int low = (int) Math.floor(place);
    int high = Math.min(sorted.length - 1, low + 1);
    return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
  }

  /** The interval of the difference of two methods. */
  static Interval difference(double[] first, double[] second) {
    double[] apart = new double[first.length];
    Arrays.setAll(apart, r -> first[r] - second[r]);
    return interval(apart);
  }

  /**
   * Where a figure lies in 95 % of the draws.
   *
   * @param low its lower end
   * @param high its upper end
   */
  record Interval(double low, double high) {}
}
