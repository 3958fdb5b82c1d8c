package dev.candor.metrics.faithfulness;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Coalition;
import dev.candor.core.removal.Players;
import dev.candor.metrics.measure.Draws;

/** Rows in which some components of each are replaced by the mean of the training rows. */
final class ReplacedRows {
  private final TopKSettings settings;
  private final Players players;
  private final double[] mean;

  ReplacedRows(TopKSettings settings, Players players, NdArray training) {
    this.settings = settings;
    this.players = players;
    int width = training.size() / training.length(0);
    if (width != players.elements()) {
      throw InputException.of(
          "rows",
          "must have as many numbers each as the players name, " + players.elements(),
          width,
          "give the players of these rows");
    }
    this.mean = new double[width];
    double[] values = training.toDoubles();
    for (int i = 0; i < values.length; i++) {
      mean[i % width] += values[i] / training.length(0);
    }
  }

  NdArray of(LabelledRows labelled, double share) {
    NdArray rows = labelled.rows();
    double[] values = rows.toDoubles();
    int top = (int) Math.round(share * players.count());
    for (int i = 0; i < rows.length(0); i++) {
      double[] attribution = labelled.attributions().get(i).values().toDoubles();
      if (attribution.length != players.count()) {
        throw InputException.of(
            "attribution of row " + i,
            "must have as many components as there are players, " + players.count(),
            attribution.length,
            "give the players of this method");
      }
      Order order =
          Order.falling(
              attribution, settings.rankBy(), settings.ties(), Draws.of(settings.seed(), i));
      Coalition kept =
          settings.keeping() == Keeping.KEEP_TOP ? order.top(top) : order.withoutTop(top);
      for (int j = 0; j < mean.length; j++) {
        int player = players.playerOf(j);
        if (player != Players.NOBODY && !kept.contains(player)) {
          values[i * mean.length + j] = mean[j];
        }
      }
    }
    return Baselines.likeIn(rows.dtype(), values, rows.shape());
  }
}
