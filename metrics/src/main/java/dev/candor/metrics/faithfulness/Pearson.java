package dev.candor.metrics.faithfulness;

import java.util.List;
import org.hipparchus.stat.correlation.PearsonsCorrelation;

/** How far do the two numbers of pairs go together? NaN where one of them does not vary. */
final class Pearson {
  /** Below this share of its size a deviation is rounding. */
  private static final double ROUNDING = 1e-12;

  private Pearson() {}

  static double of(List<double[]> pairs) {
    double[] x = pairs.stream().mapToDouble(pair -> pair[0]).toArray();
    double[] y = pairs.stream().mapToDouble(pair -> pair[1]).toArray();
    return x.length < 2 || still(x) || still(y)
        ? Double.NaN
        : new PearsonsCorrelation().correlation(x, y);
  }

  private static boolean still(double[] values) {
    double low = values[0];
    double high = values[0];
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return high - low <= ROUNDING * Math.max(Math.abs(low), Math.abs(high));
  }
}
