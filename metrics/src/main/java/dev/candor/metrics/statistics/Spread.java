package dev.candor.metrics.statistics;

import dev.candor.core.InputException;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * How far does a value vary from seed to seed, and how well is its mean known?
 *
 * <p>With values x_1 ... x_n: mean m, standard deviation {@code sqrt(sum (x_i - m)^2 / (n - 1))},
 * standard error {@code sd / sqrt(n)}, and Student's interval {@code m +- t(n - 1) se}, which holds
 * the true mean in 95 % of experiments when the values are independent and about normal. Not for
 * proportions of few trials: use {@link Proportion}.
 *
 * @param count how many values
 * @param mean their mean
 * @param sd standard deviation (ddof 1); NaN where there is one value
 * @param low lower end of the interval of the mean; NaN where there is one value
 * @param high upper end of it
 */
public record Spread(int count, double mean, double sd, double low, double high) {
  private static final double CONFIDENCE = 0.95;

  /**
   * The spread of some values.
   *
   * @throws InputException if there is none, or one is not finite
   */
  public static Spread of(double... values) {
    if (values.length == 0) {
      throw InputException.of("values", "must hold one or more", 0, "measure at least once");
    }
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw InputException.of(
            "value " + i, "must be finite", values[i], "check the run that made it");
      }
      sum += values[i];
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    int n = values.length;
    if (n == 1) {
      return new Spread(n, mean, Double.NaN, Double.NaN, Double.NaN);
    }
    double sd = Math.sqrt(squares / (n - 1));
    double half =
        new TDistribution(n - 1).inverseCumulativeProbability((1 + CONFIDENCE) / 2)
            * sd
            / Math.sqrt(n);
    return new Spread(n, mean, sd, mean - half, mean + half);
  }

  /** Standard deviation of the mean, {@code sd / sqrt(n)}. */
  public double standardError() {
    return sd / Math.sqrt(count);
  }
}
