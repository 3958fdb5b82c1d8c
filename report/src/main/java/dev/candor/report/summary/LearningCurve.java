package dev.candor.report.summary;

import java.util.ArrayList;
import java.util.List;

/**
 * How did one quantity of one network go over the epochs, on rows it was fitted on or on others?
 *
 * @param network with the gate or without
 * @param rows which rows it was measured on
 * @param quantity loss or score
 * @param points in the order of epochs
 */
public record LearningCurve(
    Network network, Rows rows, Quantity quantity, List<CurvePoint> points) {
  /** Which of the two networks? */
  public enum Network {
    /** With the gate. */
    GATE,
    /** Its twin without it. */
    VANILLA
  }

  /** Which rows? */
  public enum Rows {
    /** Those it was fitted on. */
    TRAIN,
    /** Those it has not seen. */
    TEST
  }

  /** Which quantity? */
  public enum Quantity {
    /** The loss that training lowers. */
    LOSS,
    /** The metric the report is about. */
    SCORE
  }

  /** Checks that there is a point and epochs count up. */
  public LearningCurve {
    points = List.copyOf(points);
    Checks.notEmpty("points of a curve", points);
    int before = -1;
    for (CurvePoint point : points) {
      Checks.later(before, point.epoch());
      before = point.epoch();
    }
  }

  /**
   * A curve from single-seed values.
   *
   * @param epochs the epochs that were recorded
   * @param values one row per seed, one value per recorded epoch
   */
  public static LearningCurve of(
      Network network, Rows rows, Quantity quantity, int[] epochs, double[][] values) {
    List<CurvePoint> points = new ArrayList<>(epochs.length);
    for (double[] seed : values) {
      Checks.sameSize("values of a seed", epochs.length, seed.length);
    }
    double[] overSeeds = new double[values.length];
    for (int i = 0; i < epochs.length; i++) {
      for (int seed = 0; seed < values.length; seed++) {
        overSeeds[seed] = values[seed][i];
      }
      points.add(new CurvePoint(epochs[i], Spread.of(overSeeds)));
    }
    return new LearningCurve(network, rows, quantity, points);
  }
}
