package dev.candor.data.series.generate;

import dev.candor.core.InputException;
import dev.candor.data.generate.Draws;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A target that is a weighted sum of features, each some rows before: {@code y_t = sum_f w_f x_f(t
 * - lag_f) + noise}. The true importance of a feature is {@code |w_f|}.
 *
 * @param extent how much is made
 * @param weights one for each feature that counts; one weight makes a known driver
 * @param longestLag lags are drawn from 0 to this
 * @param extras features beside them
 */
public record LaggedDrivers(Extent extent, List<Double> weights, int longestLag, Extras extras)
    implements SeriesGenerator {
  private static final double FALL = .75;

  /** Copies the weights and checks the numbers. */
  public LaggedDrivers {
    weights = List.copyOf(weights);
    if (weights.isEmpty() || !weights.stream().allMatch(Double::isFinite)) {
      throw InputException.of("weights", "must be one finite number or more", weights, "give some");
    }
    if (longestLag < 0 || longestLag >= extent.rows()) {
      throw InputException.of(
          "longest lag", "must be 0 to the rows of a subject", longestLag, "give fewer");
    }
  }

  /** One feature that drives the target, and so many that do not. */
  public static LaggedDrivers oneOf(Extent extent, int features) {
    return new LaggedDrivers(extent, List.of(1.0), 3, new Extras(features - 1, 0));
  }

  /** So many features, each of three quarters of the weight of the one before, signs in turn. */
  public static LaggedDrivers falling(Extent extent, int features) {
    List<Double> weights =
        IntStream.range(0, features)
            .mapToObj(f -> Math.pow(FALL, f) * (f % 2 == 0 ? 1 : -1))
            .toList();
    return new LaggedDrivers(extent, weights, 3, Extras.none());
  }

  /** With these features beside those that count. */
  public LaggedDrivers withExtras(Extras newExtras) {
    return new LaggedDrivers(extent, weights, longestLag, newExtras);
  }

  @Override
  public GeneratedSeries generate(long seed) {
    int[] lags = new int[weights.size()];
    Draws draws = Draws.of(~seed);
    double[][] byLag = new double[longestLag + 1][weights.size()];
    for (int f = 0; f < lags.length; f++) {
      lags[f] = draws.below(longestLag + 1);
      byLag[lags[f]][f] = weights.get(f);
    }
    return Making.of(
        extent,
        extras,
        byLag,
        (columns, row) -> {
          double sum = 0;
          for (int f = 0; f < lags.length; f++) {
            sum += weights.get(f) * columns[f][row - lags[f]];
          }
          return sum;
        },
        seed);
  }

  /** All features count the same. */
  public static LaggedDrivers even(Extent extent, int features) {
    return new LaggedDrivers(extent, Collections.nCopies(features, 1.0), 3, Extras.none());
  }
}
