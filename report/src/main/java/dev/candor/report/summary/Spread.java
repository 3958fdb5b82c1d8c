package dev.candor.report.summary;

/**
 * A number measured once for every seed: its mean and how far it strays.
 *
 * @param mean the arithmetic mean over seeds
 * @param sd the standard deviation over seeds (ddof 1); 0 where there is one seed
 */
public record Spread(double mean, double sd) {
  /** Checks that both are finite and the deviation is not negative. */
  public Spread {
    Checks.finite("mean", mean);
    Checks.finiteFromZero("sd", sd);
  }

  /**
   * Mean and standard deviation (ddof 1) of one value per seed, summed in the order given.
   *
   * @throws dev.candor.core.InputException if there is no value, or one that is not finite
   */
  public static Spread of(double... values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return new Spread(mean, values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0);
  }
}
