package dev.candor.data.generate;

import java.util.List;

/**
 * The phase of a circuit: {@code y = atan((x1 x2 - 1 / (x1 x3)) / x0) + N(0, sigma)} with the
 * features of {@link Friedman2}. x0, x1 and x2 are the truth; x3 changes y by less than a
 * thousandth of its spread.
 *
 * <p>J. H. Friedman, "Multivariate Adaptive Regression Splines", Annals of Statistics 19(1), 1991.
 *
 * @param rows how many rows
 * @param noise how many noise features after the four
 * @param sigma the standard deviation of the noise in y
 */
public record Friedman3(int rows, int noise, double sigma) implements Generator {
  /** Checks the sizes. */
  public Friedman3 {
    Numbers.atLeast("rows", 1, rows);
    Numbers.atLeast("noise", 0, noise);
    Numbers.notNegative("sigma", sigma);
  }

  /** 1,120 rows, 6 noise features, sigma 0. */
  public static Friedman3 withDefaults() {
    return new Friedman3(1_120, 6, 0);
  }

  @Override
  public GeneratedTable generate(long seed) {
    Draws draws = Draws.of(seed);
    double[][] x = Circuit.features(draws, rows, noise);
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      y[i] = StrictMath.atan(Circuit.reactance(x, i) / x[0][i]) + sigma * draws.normal();
    }
    return new GeneratedTable(
        Numbers.table("friedman3", Numbers.names("x", 0, x.length), x, y),
        Numbers.TARGET,
        List.of("x0", "x1", "x2"),
        List.of());
  }
}
