package dev.candor.data.generate;

import java.util.List;

/**
 * A product, a parabola and two straight lines: {@code y = 10 sin(pi x1 x2) + 20 (x3 - .5)^2 + 10
 * x4 + 5 x5 + N(0, sigma)}, all features uniform on [0, 1]; those after the fifth are noise.
 *
 * <p>J. H. Friedman, "Multivariate Adaptive Regression Splines", Annals of Statistics 19(1), 1991.
 *
 * @param rows how many rows
 * @param features how many features, the noise among them: 5 at least
 * @param sigma the standard deviation of the noise in y
 */
public record Friedman1(int rows, int features, double sigma) implements Generator {
  private static final int RELEVANT = 5;

  /** Checks the sizes. */
  public Friedman1 {
    Numbers.atLeast("rows", 1, rows);
    Numbers.atLeast("features", RELEVANT, features);
    Numbers.notNegative("sigma", sigma);
  }

  /** 1,120 rows of 10 features, sigma 1. */
  public static Friedman1 withDefaults() {
    return new Friedman1(1_120, 10, 1);
  }

  @Override
  public GeneratedTable generate(long seed) {
    Draws draws = Draws.of(seed);
    double[][] x = new double[features][];
    for (int j = 0; j < features; j++) {
      x[j] = Numbers.uniform(draws, rows, 0, 1);
    }
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      double bend = x[2][i] - .5;
      y[i] =
          10 * StrictMath.sin(Math.PI * x[0][i] * x[1][i])
              + 20 * bend * bend
              + 10 * x[3][i]
              + 5 * x[4][i]
              + sigma * draws.normal();
    }
    return new GeneratedTable(
        Numbers.table("friedman1", Numbers.names("x", 1, features), x, y),
        Numbers.TARGET,
        Numbers.names("x", 1, RELEVANT),
        List.of());
  }
}
