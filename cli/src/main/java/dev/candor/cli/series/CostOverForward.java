package dev.candor.cli.series;

import dev.candor.core.NdArray;
import dev.candor.design.actif.Actif;
import dev.candor.design.actif.model.SeriesModel;
import java.util.Arrays;

/**
 * What does an answer with its scores cost, beside the answer alone? Both over the same windows,
 * taking turns; the ratio of their medians, so that what else the machine does hits both.
 */
public final class CostOverForward {
  private static final int ROUNDS = 31;
  private static final int WARM = 5;

  private CostOverForward() {}

  /**
   * Measures it.
   *
   * @param scaled windows in the network's units
   */
  public static double of(SeriesModel model, NdArray scaled) {
    Actif actif = model.actif();
    int output = model.usualOutput();
    double[] alone = new double[ROUNDS];
    double[] both = new double[ROUNDS];
    for (int round = -WARM; round < ROUNDS; round++) {
      long began = System.nanoTime();
      model.network().predict(scaled);
      long between = System.nanoTime();
      actif.score(scaled, output);
      long ended = System.nanoTime();
      if (round >= 0) {
        alone[round] = between - began;
        both[round] = ended - between;
      }
    }
    return median(both) / median(alone);
  }

  private static double median(double... values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
