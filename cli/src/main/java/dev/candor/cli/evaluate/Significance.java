package dev.candor.cli.evaluate;

import dev.candor.metrics.statistics.FriedmanTest;
import dev.candor.metrics.statistics.Holm;
import dev.candor.metrics.statistics.MatchedPairsRankBiserial;
import dev.candor.metrics.statistics.SignedRankResult;
import dev.candor.metrics.statistics.WilcoxonSignedRank;
import dev.candor.report.evaluation.Comparison;
import dev.candor.report.evaluation.Omnibus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which differences between methods are more than luck? Under each criterion Friedman's test of all
 * methods together, held against Iman and Davenport's F, and Wilcoxon's signed-rank test of every
 * pair (zeros left out, two-sided; exact up to 100 pairs, then the normal curve), over the same
 * rows or seeds. The p-values of all pairs under all criteria are corrected together by Holm's
 * method. A pair with fewer than {@value #FEWEST_PAIRS} common values is not tested: it could not
 * be significant.
 */
public final class Significance {
  static final int FEWEST_PAIRS = 6;
  private static final int LARGEST_EXACT = 100;

  private final List<Comparison> uncorrected = new ArrayList<>();

  /**
   * Compares the methods under one criterion.
   *
   * @param values by method, one for each row or seed, NaN where it is not defined
   */
  void compare(String criterion, Map<String, double[]> values) {
    List<String> names = List.copyOf(values.keySet());
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        pair(
            criterion,
            names.get(i),
            values.getOrDefault(names.get(i), new double[0]),
            names.get(j),
            values.getOrDefault(names.get(j), new double[0]));
      }
    }
  }

  private void pair(String criterion, String one, double[] ofOne, String other, double[] ofOther) {
    List<Double> both = new ArrayList<>();
    for (int i = 0; i < ofOne.length; i++) {
      double difference = ofOne[i] - ofOther[i];
      if (Double.isFinite(difference)) {
        both.add(difference);
      }
    }
    if (both.size() < FEWEST_PAIRS) {
      return;
    }
    double[] differences = both.stream().mapToDouble(Double::doubleValue).toArray();
    boolean exact = differences.length <= LARGEST_EXACT;
    SignedRankResult result =
        WilcoxonSignedRank.withDefaults()
            .with(exact ? WilcoxonSignedRank.Null.EXACT : WilcoxonSignedRank.Null.NORMAL)
            .test(differences);
    double p = Double.isNaN(result.p()) ? 1 : Math.min(1, result.p());
    double effect = MatchedPairsRankBiserial.of(differences).r();
    double mean = 0;
    for (double difference : differences) {
      mean += difference / differences.length;
    }
    uncorrected.add(
        new Comparison(
            criterion,
            one,
            other,
            exact ? "Wilcoxon signed-rank, exact" : "Wilcoxon signed-rank, normal",
            differences.length,
            mean,
            Double.isNaN(effect) ? 0 : effect,
            p,
            p));
  }

  /** Every comparison so far, corrected for their number. */
  List<Comparison> corrected() {
    double[] p = uncorrected.stream().mapToDouble(Comparison::p).toArray();
    List<Double> adjusted = p.length == 0 ? List.of() : Holm.withDefaults().adjust(p).p();
    List<Comparison> corrected = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      Comparison c = uncorrected.get(i);
      corrected.add(
          new Comparison(
              c.measure(),
              c.one(),
              c.other(),
              c.test(),
              c.pairs(),
              c.difference(),
              c.effect(),
              c.p(),
              Math.max(c.p(), adjusted.get(i))));
    }
    return corrected;
  }

  /** Do the methods differ at all? Nothing where fewer than three of them can be compared. */
  static Optional<Omnibus> omnibus(Map<String, double[]> values) {
    List<double[]> methods = List.copyOf(values.values());
    if (methods.size() < 3) {
      return Optional.empty();
    }
    List<double[]> blocks = new ArrayList<>();
    for (int i = 0; i < methods.get(0).length; i++) {
      double[] block = new double[methods.size()];
      boolean whole = true;
      for (int m = 0; m < block.length; m++) {
        block[m] = methods.get(m)[i];
        whole &= Double.isFinite(block[m]);
      }
      if (whole) {
        blocks.add(block);
      }
    }
    if (blocks.size() < 2) {
      return Optional.empty();
    }
    double[][] table = blocks.toArray(double[][]::new);
    FriedmanTest.Result f =
        FriedmanTest.withDefaults().with(FriedmanTest.Null.IMAN_DAVENPORT).test(table);
    // every block agrees on the order: F has no finite value, chi-squared has
    boolean endless = Double.isInfinite(f.statistic());
    FriedmanTest.Result result = endless ? FriedmanTest.withDefaults().test(table) : f;
    return Double.isFinite(result.p()) && Double.isFinite(result.statistic())
        ? Optional.of(
            new Omnibus(
                endless ? "Friedman, chi-squared" : "Friedman, Iman and Davenport's F",
                result.blocks(),
                result.statistic(),
                result.p()))
        : Optional.empty();
  }
}
