package dev.candor.cli.bench;

import dev.candor.core.Cancellation;
import dev.candor.core.NdArray;
import dev.candor.data.generate.Draws;
import dev.candor.design.importance.ImportanceModel;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

/**
 * What does the map of a network cost beside its answer? The same inputs predicted and looked at in
 * turn (answer, map, map, answer in each round), so that whatever else the machine does falls on
 * both. Decoding and drawing are not part of it.
 *
 * @param model with a map
 * @param rounds so many
 */
public record MapBench(ImportanceModel model, int rounds) {
  private static final int WARM_UPS = 3;

  /**
   * What was measured.
   *
   * @param rows of a batch
   * @param rounds that it is the median of
   * @param predictMillis median of a prediction
   * @param lookMillis median of a look
   * @param ratio median over the rounds of look over prediction
   * @param low lower quartile of it
   * @param high upper quartile of it
   */
  public record Line(
      int rows,
      int rounds,
      double predictMillis,
      double lookMillis,
      double ratio,
      double low,
      double high) {}

  /** Measures batches of so many rows, whose numbers are drawn. */
  public Line measure(int rows, Cancellation cancellation) {
    NdArray batch = batch(rows);
    for (int i = 0; i < WARM_UPS; i++) {
      predict(batch);
      look(batch);
    }
    double[] predictions = new double[rounds];
    double[] looks = new double[rounds];
    double[] ratios = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      if (cancellation.requested()) {
        throw new CancellationException("stopped on request");
      }
      double first = predict(batch);
      double both = look(batch) + look(batch);
      predictions[round] = (first + predict(batch)) / 2;
      looks[round] = both / 2;
      ratios[round] = looks[round] / predictions[round];
    }
    return new Line(
        rows,
        rounds,
        quantile(predictions, .5),
        quantile(looks, .5),
        quantile(ratios, .5),
        quantile(ratios, .25),
        quantile(ratios, .75));
  }

  private NdArray batch(int rows) {
    int[] shape = new int[1 + model.design().components().rowShape().size()];
    shape[0] = rows;
    for (int axis = 1; axis < shape.length; axis++) {
      shape[axis] = model.design().components().rowShape().get(axis - 1);
    }
    Draws draws = Draws.of(rows);
    return NdArray.ofFloats(
        room -> {
          for (int i = 0; i < room.length; i++) {
            room[i] = (float) draws.normal();
          }
        },
        shape);
  }

  private double predict(NdArray batch) {
    long start = System.nanoTime();
    model.predict(batch);
    return (System.nanoTime() - start) / 1e6;
  }

  private double look(NdArray batch) {
    long start = System.nanoTime();
    model.look(batch);
    return (System.nanoTime() - start) / 1e6;
  }

  static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double place = share * (sorted.length - 1);
    int low = (int) place;
    int high = Math.min(sorted.length - 1, low + 1);
    return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
  }
}
