package dev.candor.metrics.statistics;

import dev.candor.core.InputException;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * How well is any statistic known? Draws the data anew, with replacement, and looks how the
 * statistic varies.
 *
 * <p>{@link Kind#PERCENTILE} takes the quantiles (1 - c) / 2 and (1 + c) / 2 of the replicates.
 * {@link Kind#BCA} moves both by the bias {@code z0 = Phi^-1(share of replicates below the
 * estimate)}, equal ones by half, and the acceleration {@code a = sum u^3 / (6 (sum u^2)^1.5)} of
 * the deviations u = mean - theta_(i) of the leave-one-out values, to {@code Phi(z0 + (z0 + z) / (1
 * - a (z0 + z)))}: closer to its confidence where the statistic is biased or skewed. Where the
 * correction is not defined (all replicates on one side of the estimate) both ends are NaN and the
 * result says why.
 *
 * <p>Costs one statistic per resample, n more for BCa. The same seed gives the same bits. Too
 * narrow below about 20 values, as every bootstrap is; not for extremes (maximum, minimum).
 *
 * <p>Efron, B. 1987. Better bootstrap confidence intervals. Journal of the American Statistical
 * Association 82, 171-185.
 *
 * @param kind how the interval is taken from the replicates
 * @param resamples how many
 * @param confidence of the interval
 */
public record Bootstrap(Kind kind, int resamples, double confidence) {
  private static final int LARGE = 20;

  /** How the interval is taken from the replicates. */
  public enum Kind {
    /** Their quantiles. */
    PERCENTILE,
    /** Their quantiles, corrected for bias and acceleration. */
    BCA
  }

  /** Checks that the numbers can be what they say. */
  public Bootstrap {
    Samples.probability("confidence", confidence);
    if (resamples < 100) {
      throw InputException.of(
          "resamples", "must be 100 or more", resamples, "2000 or more for an interval");
    }
  }

  /** BCa, 10,000 resamples, 95 %. */
  public static Bootstrap withDefaults() {
    return new Bootstrap(Kind.BCA, 10_000, 0.95);
  }

  /** An interval of this kind instead. */
  public Bootstrap with(Kind other) {
    return new Bootstrap(other, resamples, confidence);
  }

  /** With so many resamples instead. */
  public Bootstrap withResamples(int count) {
    return new Bootstrap(kind, count, confidence);
  }

  /** With this confidence instead. */
  public Bootstrap withConfidence(double newConfidence) {
    return new Bootstrap(kind, resamples, newConfidence);
  }

  /**
   * Of a statistic of some values.
   *
   * @param statistic gets an array that it may keep or change
   * @throws InputException if there are fewer than two values or one is NaN
   */
  public BootstrapInterval interval(
      double[] values, ToDoubleFunction<double[]> statistic, long seed) {
    double[] numbers = Samples.numbers("values", values);
    return interval(
        numbers.length,
        rows -> statistic.applyAsDouble(Arrays.stream(rows).mapToDouble(i -> numbers[i]).toArray()),
        seed);
  }

  /**
   * Of a statistic of some of n things: pairs, examples, subjects, which are drawn whole.
   *
   * @param statistic gets the positions, 0 to n - 1, of the things it is of, in an array that it
   *     may keep or change
   * @throws InputException if n is below two
   */
  public BootstrapInterval interval(int n, ToDoubleFunction<int[]> statistic, long seed) {
    if (n < 2) {
      throw InputException.of("values", "must be two or more", n, "measure again");
    }
    double estimate = statistic.applyAsDouble(all(n));
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    double[] replicates = new double[resamples];
    for (int i = 0; i < resamples; i++) {
      int[] rows = new int[n];
      for (int j = 0; j < n; j++) {
        rows[j] = random.nextInt(n);
      }
      replicates[i] = statistic.applyAsDouble(rows);
    }
    Replicates finite = Replicates.of(estimate, replicates);
    double acceleration = kind == Kind.BCA ? acceleration(n, statistic) : 0;
    Quantiles quantiles =
        kind == Kind.PERCENTILE
            ? new Quantiles((1 - confidence) / 2, (1 + confidence) / 2)
            : Quantiles.corrected(finite.bias(), acceleration, confidence);
    return new BootstrapInterval(
        estimate,
        finite.quantile(quantiles.low()),
        finite.quantile(quantiles.high()),
        finite.sd(),
        this,
        seed,
        new Broken()
            .when(finite.constant(), Assumption.VARIES)
            .when(n < LARGE, Assumption.LARGE_SAMPLE)
            .when(
                kind == Kind.BCA && !finite.constant() && Double.isInfinite(finite.bias()),
                Assumption.ESTIMATE_AMONG_REPLICATES)
            .when(
                finite.count() < resamples || Double.isNaN(acceleration),
                Assumption.REPLICATES_FINITE)
            .set());
  }

  private static int[] all(int n) {
    int[] rows = new int[n];
    for (int i = 0; i < n; i++) {
      rows[i] = i;
    }
    return rows;
  }

  private static double acceleration(int n, ToDoubleFunction<int[]> statistic) {
    double[] left = new double[n];
    double mean = 0;
    for (int out = 0; out < n; out++) {
      int[] rows = new int[n - 1];
      for (int i = 0; i < n - 1; i++) {
        rows[i] = i < out ? i : i + 1;
      }
      left[out] = statistic.applyAsDouble(rows);
      mean += left[out] / n;
    }
    double squares = 0;
    double cubes = 0;
    for (double value : left) {
      double u = mean - value;
      squares += u * u;
      cubes += u * u * u;
    }
    return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
  }
}
