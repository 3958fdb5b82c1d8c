package dev.candor.cli.method;

import dev.candor.core.Attribution;
import dev.candor.core.Confirmation;
import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which features matter to a data set, when a method speaks of single rows? The mean of the
 * absolute attributions over the rows. Low and high are the 5 and 95 percent quantiles over the
 * rows; features of equal weight keep the order of the columns.
 */
public final class RowsRanking {
  private static final double TAIL = 0.05;

  private RowsRanking() {}

  /**
   * The ranking of attributions of the same features.
   *
   * @param method how it is called in the evidence
   */
  public static Ranking of(String method, List<String> features, List<Attribution> rows) {
    if (rows.isEmpty()) {
      throw InputException.of("rows", "must be one or more", 0, "explain a row");
    }
    double[][] sizes = new double[features.size()][rows.size()];
    long calls = 0;
    double millis = 0;
    for (int row = 0; row < rows.size(); row++) {
      Attribution attribution = rows.get(row);
      for (int i = 0; i < features.size(); i++) {
        sizes[i][row] = Math.abs(attribution.values().get(i));
      }
      calls += attribution.evidence().modelCalls();
      millis += attribution.evidence().millis();
    }
    double[] mean = Arrays.stream(sizes).mapToDouble(RowsRanking::mean).toArray();
    List<RankedFeature> ranked = new ArrayList<>();
    IntStream.range(0, mean.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -mean[i]))
        .forEach(
            i -> {
              double[] sorted = sizes[i].clone();
              Arrays.sort(sorted);
              ranked.add(
                  new RankedFeature(
                      features.get(i),
                      mean[i],
                      sorted[(int) (TAIL * (sorted.length - 1))],
                      sorted[(int) Math.ceil((1 - TAIL) * (sorted.length - 1))],
                      ranked.size() + 1,
                      0,
                      Confirmation.NOT_TESTED));
            });
    Evidence first = rows.get(0).evidence();
    Evidence evidence = Evidence.of(method).withSettings(first.settings()).withCost(calls, millis);
    if (first.seed().isPresent()) {
      evidence = evidence.withSeed(first.seed().getAsLong());
    }
    if (first.modelHash().isPresent()) {
      evidence = evidence.withModelHash(first.modelHash().get());
    }
    return new Ranking(ranked, evidence.withCheck("rows", rows.size()));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
