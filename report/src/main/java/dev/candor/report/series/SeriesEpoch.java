package dev.candor.report.series;

import dev.candor.core.InputException;
import java.util.OptionalDouble;

/**
 * What one epoch brought.
 *
 * @param number from 1
 * @param loss mean loss over the training windows
 * @param validationLoss the same over those that choose the epoch; empty where there are none
 * @param validationError the error of the run's first measure on them; empty as well
 */
public record SeriesEpoch(
    int number, double loss, OptionalDouble validationLoss, OptionalDouble validationError) {
  /** Checks the numbers. */
  public SeriesEpoch {
    if (number < 1
        || !Double.isFinite(loss)
        || !Double.isFinite(validationLoss.orElse(0))
        || !Double.isFinite(validationError.orElse(0))) {
      throw InputException.of(
          "epoch " + number,
          "must count from 1, with finite numbers",
          loss + ", " + validationLoss + ", " + validationError,
          "check the training that made it");
    }
  }
}
