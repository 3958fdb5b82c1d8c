package dev.candor.metrics.statistics;

import dev.candor.core.InputException;

/** Checks at the door for the numbers that a test is given. */
final class Samples {
  private Samples() {}

  /** A copy of which every zero is positive, so that 0.0 and -0.0 are one value. */
  static double[] numbers(String name, double[] values) {
    double[] same = new double[values.length];
    for (int i = 0; i < same.length; i++) {
      if (Double.isNaN(values[i])) {
        throw InputException.of(
            name + ", value " + i, "must be a number", values[i], "leave it out, or its pair");
      }
      same[i] = values[i] + 0.0;
    }
    return same;
  }

  static void sameLength(double[] x, double[] y, int atLeast) {
    if (x.length != y.length || x.length < atLeast) {
      throw InputException.of(
          "x and y",
          "must have one length, " + atLeast + " or more",
          x.length + " and " + y.length,
          "give one number for each thing in both");
    }
  }

  /** {@code x - y}; equal infinities differ by nothing. */
  static double[] differences(double[] x, double[] y) {
    sameLength(x, y, 0);
    double[] differences = new double[x.length];
    for (int i = 0; i < differences.length; i++) {
      if (Double.isNaN(x[i]) || Double.isNaN(y[i])) {
        throw InputException.of(
            "pair " + i, "must be two numbers", x[i] + " and " + y[i], "leave the pair out");
      }
      differences[i] = x[i] == y[i] ? 0 : x[i] - y[i];
    }
    return differences;
  }

  static double probability(String name, double value) {
    if (!(value > 0 && value < 1)) {
      throw InputException.of(name, "must lie between 0 and 1", value, "0.05 and 0.95 are usual");
    }
    return value;
  }
}
