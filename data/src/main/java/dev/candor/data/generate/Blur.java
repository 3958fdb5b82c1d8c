package dev.candor.data.generate;

import dev.candor.data.table.Column;
import dev.candor.data.table.Table;
import java.util.ArrayList;
import java.util.List;

/** Columns that follow another one more or less closely. */
final class Blur {
  private Blur() {}

  /** {@code mean + rho (x - mean) + sqrt(1 - rho^2) sd N(0, 1)}: correlates with x by rho. */
  static double[] of(double[] x, double rho, Draws draws) {
    if (rho == 1) {
      return x.clone();
    }
    double mean = 0;
    for (double value : x) {
      mean += value / x.length;
    }
    double squares = 0;
    for (double value : x) {
      squares += (value - mean) * (value - mean);
    }
    double rest = StrictMath.sqrt((1 - rho * rho) * squares / x.length);
    double[] blurred = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      blurred[i] = mean + rho * (x[i] - mean) + rest * draws.normal();
    }
    return blurred;
  }

  /** The table with columns added before its target, which stays the last. */
  static Table beforeTarget(GeneratedTable made, List<Column> added) {
    List<Column> all = new ArrayList<>(made.table().columns());
    all.addAll(all.size() - 1, added);
    return Table.of(made.table().source(), all);
  }
}
