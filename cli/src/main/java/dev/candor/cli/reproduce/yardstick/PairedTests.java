package dev.candor.cli.reproduce.yardstick;

import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Words;
import dev.candor.metrics.statistics.AdjustedP;
import dev.candor.metrics.statistics.Holm;
import dev.candor.metrics.statistics.WilcoxonSignedRank;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Paired comparisons that are judged together: Wilcoxon's signed-rank test of each, and Holm's
 * correction for their number.
 */
final class PairedTests {
  private final List<String> names = new ArrayList<>();
  private final List<double[]> differences = new ArrayList<>();

  /** Adds a comparison; pairs of which a number is missing are left out. */
  PairedTests add(String name, double[] first, double[] second) {
    names.add(name);
    double[] all = new double[first.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = first[i] - second[i];
    }
    differences.add(Arrays.stream(all).filter(d -> !Double.isNaN(d)).toArray());
    return this;
  }

  /** One comparison, judged. */
  record Judged(String name, int pairs, double mean, double p, double holm) {
    /** Whether the first is below the second beyond chance. */
    boolean below() {
      return holm <= .05 && mean < 0;
    }

    /** Whether the first is above the second beyond chance. */
    boolean above() {
      return holm <= .05 && mean > 0;
    }

    Map<String, Object> asJson() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("comparison", name);
      json.put("pairs", pairs);
      json.put("meanDifference", mean);
      json.put("p", p);
      json.put("pHolm", holm);
      return json;
    }
  }

  /** All of them; a comparison of equal pairs only has p 1. */
  List<Judged> judged() {
    double[] p = differences.stream().mapToDouble(PairedTests::p).toArray();
    if (p.length == 0) {
      return List.of();
    }
    AdjustedP adjusted = Holm.withDefaults().adjust(p);
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      judged.add(
          new Judged(
              names.get(i),
              differences.get(i).length,
              Arrays.stream(differences.get(i)).average().orElse(Double.NaN),
              p[i],
              adjusted.p().get(i)));
    }
    return judged;
  }

  /** A table of what was judged. */
  static MarkdownTable table(List<Judged> judged) {
    MarkdownTable table =
        new MarkdownTable("comparison", "pairs", "mean difference", "p (Wilcoxon)", "p (Holm)");
    judged.forEach(
        one ->
            table.add(
                one.name(),
                Integer.toString(one.pairs()),
                Words.signed(one.mean()),
                Words.number(one.p(), 4),
                Words.number(one.holm(), 4)));
    return table;
  }

  private static double p(double[] differences) {
    return Arrays.stream(differences).allMatch(d -> d == 0)
        ? 1
        : WilcoxonSignedRank.withDefaults().test(differences).p();
  }
}
