package dev.candor.data.series.generate;

import dev.candor.core.InputException;
import java.util.List;

/**
 * A feature that counts at certain steps only: {@code y_t = sum over lags of x1(t - lag) + noise}.
 * What a map over time and feature must show: those steps of x1, and nothing else. Rows should have
 * no persistence, or the steps beside tell of them.
 *
 * @param extent how much is made
 * @param lags rows before the target at which x1 counts
 * @param extras features beside it
 */
public record StepDriver(Extent extent, List<Integer> lags, Extras extras)
    implements SeriesGenerator {
  /** Copies the lags and checks them. */
  public StepDriver {
    lags = lags.stream().distinct().sorted().toList();
    if (lags.isEmpty() || lags.get(0) < 0 || lags.get(lags.size() - 1) >= extent.rows()) {
      throw InputException.of(
          "lags", "must be one or more, from 0 to the rows of a subject", lags, "give such");
    }
  }

  @Override
  public GeneratedSeries generate(long seed) {
    double[][] byLag = new double[lags.get(lags.size() - 1) + 1][1];
    lags.forEach(lag -> byLag[lag][0] = 1);
    return Making.of(
        extent,
        extras,
        byLag,
        (columns, row) -> {
          double sum = 0;
          for (int lag : lags) {
            sum += columns[0][row - lag];
          }
          return sum;
        },
        seed);
  }
}
