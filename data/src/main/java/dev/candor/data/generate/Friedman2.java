package dev.candor.data.generate;

import java.util.List;

/**
 * The impedance of a circuit: {@code y = sqrt(x0^2 + (x1 x2 - 1 / (x1 x3))^2) + N(0, sigma)} with
 * x0 on [0, 100], x1 on [40 pi, 560 pi], x2 on [0, 1], x3 on [1, 11], and noise features on [0, 1].
 * x1 and x2 carry almost all of it and are the truth; x0 and x3 hardly change y.
 *
 * <p>J. H. Friedman, "Multivariate Adaptive Regression Splines", Annals of Statistics 19(1), 1991.
 *
 * @param rows how many rows
 * @param noise how many noise features after the four
 * @param sigma the standard deviation of the noise in y
 */
public record Friedman2(int rows, int noise, double sigma) implements Generator {
  /** Checks the sizes. */
  public Friedman2 {
    Numbers.atLeast("rows", 1, rows);
    Numbers.atLeast("noise", 0, noise);
    Numbers.notNegative("sigma", sigma);
  }

  /** 1,120 rows, 6 noise features, sigma 0. */
  public static Friedman2 withDefaults() {
    return new Friedman2(1_120, 6, 0);
  }

  @Override
  public GeneratedTable generate(long seed) {
    Draws draws = Draws.of(seed);
    double[][] x = Circuit.features(draws, rows, noise);
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      double reactance = Circuit.reactance(x, i);
      y[i] = StrictMath.sqrt(x[0][i] * x[0][i] + reactance * reactance) + sigma * draws.normal();
    }
    return new GeneratedTable(
        Numbers.table("friedman2", Numbers.names("x", 0, x.length), x, y),
        Numbers.TARGET,
        List.of("x1", "x2"),
        List.of());
  }
}
