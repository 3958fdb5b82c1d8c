package dev.candor.design.scores;

/**
 * A figure over several seeds.
 *
 * @param mean its mean
 * @param sd its standard deviation (ddof 1); 0 where there is one seed
 */
public record Spread(double mean, double sd) {
  /** Mean and standard deviation of the values, summed in their order. */
  public static Spread of(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value;
    }
    mean /= values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return new Spread(mean, values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1)));
  }
}
