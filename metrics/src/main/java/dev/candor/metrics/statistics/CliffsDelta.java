package dev.candor.metrics.statistics;

import dev.candor.core.InputException;
import java.util.Set;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How far does one sample lie above another? The chance that a value of x is the larger one less
 * the chance that it is the smaller one, for two <em>independent</em> samples.
 *
 * <p>{@code delta = (#(x > y) - #(x < y)) / (m n)} over all m n pairs: 1 where all of x lie above
 * all of y, 0 where neither does. The interval is the asymmetric one of Feng and Cliff, {@code
 * (delta - delta^3 +- z s sqrt((1 - delta^2)^2 + z^2 s^2)) / (1 - delta^2 + z^2 s^2)}, with Cliff's
 * consistent variance {@code s^2} of the dominances. Where the samples do not overlap the variance
 * is not known: the one open end is then {@code (n - z^2) / (n + z^2)} for the smaller sample's n,
 * and the result says so. Costs m n steps. For pairs, use {@link MatchedPairsRankBiserial}.
 *
 * <p>Cliff, N. 1993. Dominance statistics: ordinal analyses to answer ordinal questions.
 * Psychological Bulletin 114, 494-509. Feng, D. and Cliff, N. 2004. Monte Carlo evaluation of
 * ordinal d with improved confidence interval. Journal of Modern Applied Statistical Methods 3,
 * 322-332.
 *
 * @param confidence of the interval
 */
public record CliffsDelta(double confidence) {
  private static final int LARGE = 10;

  /** Checks that the confidence is one. */
  public CliffsDelta {
    Samples.probability("confidence", confidence);
  }

  /** With an interval of 95 %. */
  public static CliffsDelta withDefaults() {
    return new CliffsDelta(0.95);
  }

  /** With an interval of this confidence instead. */
  public CliffsDelta withConfidence(double newConfidence) {
    return new CliffsDelta(newConfidence);
  }

  /**
   * Of two independent samples.
   *
   * @throws InputException if one holds fewer than two values, or a NaN
   */
  public Result of(double[] x, double[] y) {
    double[] xs = Samples.numbers("x", x);
    double[] ys = Samples.numbers("y", y);
    if (xs.length < 2 || ys.length < 2) {
      throw InputException.of(
          "x and y", "must hold two values or more", xs.length + " and " + ys.length, "measure");
    }
    double[] rows = new double[xs.length];
    double[] columns = new double[ys.length];
    double squares = 0;
    double sum = 0;
    for (int i = 0; i < xs.length; i++) {
      for (int j = 0; j < ys.length; j++) {
        int above = Double.compare(xs[i], ys[j]);
        rows[i] += Integer.signum(above);
        columns[j] += Integer.signum(above);
        squares += above == 0 ? 0 : 1;
        sum += Integer.signum(above);
      }
    }
    double pairs = (double) xs.length * ys.length;
    double delta = sum / pairs;
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
    int smaller = Math.min(xs.length, ys.length);
    boolean apart = Math.abs(delta) == 1;
    double variance = apart ? Double.NaN : variance(rows, columns, squares, delta);
    double centre = delta - delta * delta * delta;
    double spread = z * Math.sqrt(variance * (Math.pow(1 - delta * delta, 2) + z * z * variance));
    double scale = 1 - delta * delta + z * z * variance;
    double open = (smaller - z * z) / (smaller + z * z);
    double low = apart ? Math.min(delta, delta * open) : (centre - spread) / scale;
    double high = apart ? Math.max(delta, delta * open) : (centre + spread) / scale;
    return new Result(
        delta,
        Math.max(-1, low),
        Math.min(1, high),
        confidence,
        Math.sqrt(variance),
        new Broken()
            .when(squares < pairs, Assumption.NO_TIES)
            .when(squares == 0, Assumption.VARIES)
            .when(apart, Assumption.SAMPLES_OVERLAP)
            .when(smaller < LARGE, Assumption.LARGE_SAMPLE)
            .set());
  }

  private static double variance(double[] rows, double[] columns, double squares, double delta) {
    double m = rows.length;
    double n = columns.length;
    double ofRows = 0;
    for (double row : rows) {
      ofRows += Math.pow(row / n - delta, 2);
    }
    double ofColumns = 0;
    for (double column : columns) {
      ofColumns += Math.pow(column / m - delta, 2);
    }
    double ofPairs = squares - m * n * delta * delta;
    double unbiased = (n * n * ofRows + m * m * ofColumns - ofPairs) / (m * n * (m - 1) * (n - 1));
    return Math.max(unbiased, (1 - delta * delta) / (m * n - 1));
  }

  /**
   * The effect and how well it is known.
   *
   * @param delta the effect size, -1 to 1
   * @param low lower end of the interval
   * @param high upper end of it
   * @param confidence of the interval
   * @param standardError of delta; NaN where the samples do not overlap
   * @param broken the assumptions that the data broke
   */
  public record Result(
      double delta,
      double low,
      double high,
      double confidence,
      double standardError,
      Set<Assumption> broken) {}
}
