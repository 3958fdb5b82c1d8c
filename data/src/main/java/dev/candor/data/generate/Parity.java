package dev.candor.data.generate;

import java.util.List;

/**
 * Features that say nothing alone: {@code y = 1} if an odd number of the first {@code bits}
 * features is positive, all features uniform on [-1, 1]. With two bits it is the exclusive or.
 *
 * @param rows how many rows
 * @param features how many features, the noise among them
 * @param bits how many of them make the target, all equally important
 */
public record Parity(int rows, int features, int bits) implements Generator {
  /** Checks the sizes. */
  public Parity {
    Numbers.atLeast("rows", 1, rows);
    Numbers.atLeast("bits", 1, bits);
    Numbers.atLeast("features", bits, features);
  }

  /** The exclusive or of two features among noise. */
  public static Parity xor(int rows, int features) {
    return new Parity(rows, features, 2);
  }

  @Override
  public GeneratedTable generate(long seed) {
    Draws draws = Draws.of(seed);
    double[][] x = new double[features][];
    for (int j = 0; j < features; j++) {
      x[j] = Numbers.uniform(draws, rows, -1, 1);
    }
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      int positive = 0;
      for (int j = 0; j < bits; j++) {
        positive += x[j][i] > 0 ? 1 : 0;
      }
      y[i] = positive % 2;
    }
    return new GeneratedTable(
        Numbers.table("parity", Numbers.names("x", 1, features), x, y),
        Numbers.TARGET,
        Numbers.names("x", 1, bits),
        List.of());
  }
}
