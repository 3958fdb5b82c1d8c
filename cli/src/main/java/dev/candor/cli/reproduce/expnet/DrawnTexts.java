package dev.candor.cli.reproduce.expnet;

import dev.candor.metrics.localisation.Auroc;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The area under the ROC curve, mean over texts, of texts drawn anew with replacement: the same
 * draws for every method, so that differences are paired. Texts without an area are left out.
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

  /** The mean over the drawn texts of their areas in each draw. */
  double[] areas(List<double[]> scores) {
    double[] areas = new double[scores.size()];
    for (int text = 0; text < areas.length; text++) {
      areas[text] = Auroc.of(scores.get(text), words.marked().get(text));
    }
    return counts.stream().mapToDouble(count -> mean(count, areas)).toArray();
  }

  private static double mean(int[] count, double[] areas) {
    double sum = 0;
    int drawn = 0;
    for (int text = 0; text < areas.length; text++) {
      if (!Double.isNaN(areas[text])) {
        sum += count[text] * areas[text];
        drawn += count[text];
      }
    }
    return sum / drawn;
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
