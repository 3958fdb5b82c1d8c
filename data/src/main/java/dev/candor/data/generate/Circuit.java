package dev.candor.data.generate;

/** The four quantities of an alternating-current circuit in Friedman's second and third problem. */
final class Circuit {
  static final int QUANTITIES = 4;

  private Circuit() {}

  /** x0 on [0, 100], x1 on [40 pi, 560 pi], x2 on [0, 1], x3 on [1, 11]; then noise on [0, 1]. */
  static double[][] features(Draws draws, int rows, int noise) {
    double[][] x = new double[QUANTITIES + noise][];
    x[0] = Numbers.uniform(draws, rows, 0, 100);
    x[1] = Numbers.uniform(draws, rows, 40 * Math.PI, 560 * Math.PI);
    x[2] = Numbers.uniform(draws, rows, 0, 1);
    x[3] = Numbers.uniform(draws, rows, 1, 11);
    for (int j = QUANTITIES; j < x.length; j++) {
      x[j] = Numbers.uniform(draws, rows, 0, 1);
    }
    return x;
  }

  /** {@code x1 x2 - 1 / (x1 x3)}. */
  static double reactance(double[][] x, int row) {
    return x[1][row] * x[2][row] - 1 / (x[1][row] * x[3][row]);
  }
}
