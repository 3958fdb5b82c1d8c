package dev.candor.cli;

import dev.candor.core.Confirmation;
import dev.candor.core.NdArray;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import dev.candor.data.encode.EncodedTable;
import dev.candor.design.scores.ScoresModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which features matter to given rows? The mean of the input-dependent gate's weights over the
 * rows, with the spread of rows (5 to 95 percent) in place of that of seeds.
 */
final class RowRanking {
  private RowRanking() {}

  static Ranking of(ScoresModel model, EncodedTable rows) {
    NdArray weights = model.explain(rows.inputs()).weights();
    int n = weights.length(0);
    int d = weights.length(1);
    double[][] byColumn = new double[d][n];
    double[] mean = new double[d];
    for (int row = 0; row < n; row++) {
      for (int i = 0; i < d; i++) {
        byColumn[i][row] = weights.at(row, i);
        mean[i] += weights.at(row, i) / n;
      }
    }
    List<RankedFeature> ranked = new ArrayList<>(d);
    IntStream.range(0, d)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -mean[i]))
        .forEach(
            i -> {
              double[] sorted =
                  IntStream.range(0, n).mapToDouble(r -> byColumn[i][r]).sorted().toArray();
              ranked.add(
                  new RankedFeature(
                      model.features().get(i),
                      mean[i],
                      sorted[(int) (.05 * (n - 1))],
                      sorted[(int) Math.ceil(.95 * (n - 1))],
                      ranked.size() + 1,
                      0,
                      Confirmation.NOT_TESTED));
            });
    return new Ranking(ranked, model.ranking().evidence().withCost(n, 0));
  }
}
