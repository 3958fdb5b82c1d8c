package dev.candor.cli.reproduce.actif;

import dev.candor.metrics.statistics.AdjustedP;
import dev.candor.metrics.statistics.Bootstrap;
import dev.candor.metrics.statistics.BootstrapInterval;
import dev.candor.metrics.statistics.Holm;
import dev.candor.metrics.statistics.MatchedPairsRankBiserial;
import dev.candor.metrics.statistics.WilcoxonSignedRank;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Is one ranking better than another on the same subjects? Wilcoxon's signed-rank test, two-sided,
 * Holm's correction over all comparisons of a table.
 *
 * @param other which ranking it is held against
 * @param pairs subjects
 * @param mean mean of the differences, first minus other
 * @param median median of them
 * @param low lower end of the bootstrap interval of the median, 95 %
 * @param high upper end
 * @param effect matched-pairs rank-biserial correlation
 * @param p of the test alone
 * @param holm corrected
 */
record Compared(
    String other,
    int pairs,
    double mean,
    double median,
    double low,
    double high,
    double effect,
    double p,
    double holm) {
  private static final int RESAMPLES = 2_000;
  private static final double LEVEL = .05;

  /** A ranking against others, by the errors of each subject. */
  static List<Compared> of(double[] first, Map<String, double[]> others) {
    List<Compared> found = new ArrayList<>();
    others.forEach((name, errors) -> found.add(one(name, first, errors)));
    if (found.isEmpty()) {
      return found;
    }
    AdjustedP adjusted =
        Holm.withDefaults().adjust(found.stream().mapToDouble(Compared::p).toArray());
    List<Compared> corrected = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      corrected.add(found.get(i).withHolm(adjusted.p().get(i)));
    }
    return corrected;
  }

  private static Compared one(String name, double[] first, double[] other) {
    double[] differences = new double[first.length];
    Arrays.setAll(differences, i -> first[i] - other[i]);
    boolean same = Arrays.stream(differences).allMatch(d -> d == 0);
    double mean = Arrays.stream(differences).average().orElse(Double.NaN);
    double median = median(differences);
    if (same || differences.length < 2) {
      return new Compared(name, first.length, mean, median, mean, mean, 0, 1, 1);
    }
    BootstrapInterval interval =
        Bootstrap.withDefaults()
            .with(Bootstrap.Kind.PERCENTILE)
            .withResamples(RESAMPLES)
            .interval(differences, Compared::median, 1);
    return new Compared(
        name,
        first.length,
        mean,
        median,
        interval.low(),
        interval.high(),
        MatchedPairsRankBiserial.of(differences).r(),
        WilcoxonSignedRank.withDefaults().test(differences).p(),
        Double.NaN);
  }

  private Compared withHolm(double corrected) {
    return new Compared(other, pairs, mean, median, low, high, effect, p, corrected);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** Whether the first is better beyond chance: its errors are smaller. */
  boolean better() {
    return holm <= LEVEL && effect < 0;
  }

  /** Whether it is worse beyond chance. */
  boolean worse() {
    return holm <= LEVEL && effect > 0;
  }

  Map<String, Object> asJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("against", other);
    json.put("pairs", pairs);
    json.put("meanDifference", mean);
    json.put("medianDifference", median);
    json.put("medianLow", low);
    json.put("medianHigh", high);
    json.put("rankBiserial", effect);
    json.put("p", p);
    json.put("pHolm", holm);
    return json;
  }
}
