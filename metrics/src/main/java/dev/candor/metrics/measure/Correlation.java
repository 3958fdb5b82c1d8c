package dev.candor.metrics.measure;

import java.util.List;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.ranking.NaturalRanking;

/**
 * How far do two lists of numbers go together? NaN where one of them does not vary, beyond what
 * rounding does.
 */
public final class Correlation {
  /** Below this share of its size a list's deviation is rounding. */
  private static final double ROUNDING = 1e-12;

  private Correlation() {}

  /** Pearson's, of pairs. */
  public static double pearson(List<double[]> pairs) {
    double[] x = pairs.stream().mapToDouble(pair -> pair[0]).toArray();
    double[] y = pairs.stream().mapToDouble(pair -> pair[1]).toArray();
    return pearson(x, y);
  }

  /** Pearson's. */
  public static double pearson(double[] x, double[] y) {
    return x.length < 2 || still(x) || still(y)
        ? Double.NaN
        : new PearsonsCorrelation().correlation(x, y);
  }

  /** Spearman's; equal numbers share the mean of their ranks. */
  public static double spearman(double[] x, double[] y) {
    return pearson(new NaturalRanking().rank(unsigned(x)), new NaturalRanking().rank(unsigned(y)));
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

  /** Zero has one sign here. */
  private static double[] unsigned(double[] values) {
    double[] same = new double[values.length];
    for (int i = 0; i < same.length; i++) {
      same[i] = values[i] + 0.0;
    }
    return same;
  }
}
