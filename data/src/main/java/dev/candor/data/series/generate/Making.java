package dev.candor.data.series.generate;

import dev.candor.core.NdArray;
import dev.candor.data.generate.Draws;
import dev.candor.data.series.Recording;
import dev.candor.data.series.Series;
import java.util.ArrayList;
import java.util.List;

/** From what a target goes by to series: rows, extras and the order of the columns. */
final class Making {
  static final String TARGET = "y";

  /** The target of a row, from the features that count. */
  @FunctionalInterface
  interface Target {
    double at(double[][] columns, int row);
  }

  private Making() {}

  /**
   * Makes series.
   *
   * @param weights {@code [lags][features that count]}
   */
  static GeneratedSeries of(
      Extent extent, Extras extras, double[][] weights, Target target, long seed) {
    Draws draws = Draws.of(seed);
    int counting = weights[0].length;
    int width = counting + extras.nuisance() + extras.constants();
    int[] order = draws.permutation(width);
    List<Recording> recordings = new ArrayList<>();
    for (int s = 0; s < extent.subjects(); s++) {
      recordings.add(recording(extent, extras, weights, target, order, s, draws));
    }
    List<String> names = new ArrayList<>();
    double[] shown = new double[weights.length * width];
    for (int place = 0; place < width; place++) {
      int source = order[place];
      names.add(name(source, counting, extras));
      for (int lag = 0; lag < weights.length && source < counting; lag++) {
        shown[lag * width + place] = weights[lag][source];
      }
    }
    return new GeneratedSeries(
        Series.of(names, TARGET, recordings), NdArray.of(shown, weights.length, width));
  }

  private static String name(int source, int counting, Extras extras) {
    if (source < counting) {
      return "x" + (source + 1);
    }
    int beyond = source - counting;
    return beyond < extras.nuisance()
        ? "nuisance" + (beyond + 1)
        : "constant" + (beyond - extras.nuisance() + 1);
  }

  private static Recording recording(
      Extent extent,
      Extras extras,
      double[][] weights,
      Target target,
      int[] order,
      int subject,
      Draws draws) {
    int lags = weights.length - 1;
    int counting = weights[0].length;
    int rows = extent.rows() + lags;
    double[][] made = new double[order.length][];
    for (int f = 0; f < made.length; f++) {
      boolean constant = f >= counting + extras.nuisance();
      made[f] = constant ? constant(rows) : moving(rows, extent.persistence(), draws);
    }
    double[] targets = new double[extent.rows()];
    double squares = 0;
    for (int row = 0; row < targets.length; row++) {
      targets[row] = target.at(made, row + lags);
      squares += targets[row] * targets[row];
    }
    double deviation = extent.noise() * Math.sqrt(squares / targets.length);
    for (int row = 0; row < targets.length; row++) {
      targets[row] += deviation * draws.normal();
    }
    double[][] columns = new double[order.length][];
    for (int place = 0; place < order.length; place++) {
      columns[place] = java.util.Arrays.copyOfRange(made[order[place]], lags, rows);
    }
    return Recording.of("s" + (subject + 1), columns, targets);
  }

  private static double[] constant(int rows) {
    double[] column = new double[rows];
    java.util.Arrays.fill(column, Extras.CONSTANT);
    return column;
  }

  /** A first-order autoregression of standard deviation 1. */
  private static double[] moving(int rows, double persistence, Draws draws) {
    double[] column = new double[rows];
    double rest = Math.sqrt(1 - persistence * persistence);
    column[0] = draws.normal();
    for (int row = 1; row < rows; row++) {
      column[row] = persistence * column[row - 1] + rest * draws.normal();
    }
    return column;
  }
}
