package dev.candor.data.generate;

import java.util.List;

/**
 * Five features with known weights among noise: does a ranking find their order?
 *
 * <p>{@code x1} to {@code x5} are uniform on [4, 10], the others on [0, 1]; {@code z = .2 x1 + .3
 * x2 + .1 x3 + .05 x4 + .5 x5}, and {@code y = 1} if {@code z > 7.5}, else 0. All five have the
 * same spread, so the weights are the order: x5, x2, x1, x3, x4. From E. Covaci, F. Galis, R.
 * Balan, D. Zaharie, D. Onchis, "ScoresActivation: A New Activation Function for Model Agnostic
 * Global Explainability by Design", arXiv 2511.13809 (2025).
 *
 * @param rows how many rows
 * @param features how many features, the noise among them: 5 at least
 */
public record Synthetic(int rows, int features) implements Generator {
  private static final double[] WEIGHTS = {.2, .3, .1, .05, .5};
  private static final double THRESHOLD = 7.5;
  private static final int ROWS = 1_120;

  /** Checks the sizes. */
  public Synthetic {
    Numbers.atLeast("rows", 1, rows);
    Numbers.atLeast("features", WEIGHTS.length, features);
  }

  /** 1,120 rows of 10 features. */
  public static Synthetic n10() {
    return new Synthetic(ROWS, 10);
  }

  /** 1,120 rows of 16 features. */
  public static Synthetic n16() {
    return new Synthetic(ROWS, 16);
  }

  @Override
  public GeneratedTable generate(long seed) {
    Draws draws = Draws.of(seed);
    double[][] x = new double[features][];
    double[] y = new double[rows];
    for (int j = 0; j < features; j++) {
      boolean relevant = j < WEIGHTS.length;
      x[j] = Numbers.uniform(draws, rows, relevant ? 4 : 0, relevant ? 10 : 1);
    }
    for (int i = 0; i < rows; i++) {
      double z = 0;
      for (int j = 0; j < WEIGHTS.length; j++) {
        z += WEIGHTS[j] * x[j][i];
      }
      y[i] = z > THRESHOLD ? 1 : 0;
    }
    return new GeneratedTable(
        Numbers.table("synthetic", Numbers.names("x", 1, features), x, y),
        Numbers.TARGET,
        Numbers.names("x", 1, WEIGHTS.length),
        List.of("x5", "x2", "x1", "x3", "x4"));
  }
}
