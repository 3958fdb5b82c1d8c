package dev.candor.report.image;

import dev.candor.core.InputException;
import java.util.OptionalDouble;

/**
 * What one epoch of a network's training brought.
 *
 * @param number from 1
 * @param loss mean loss over the training images, without penalties
 * @param validationLoss mean loss over the validation images; empty where there are none
 * @param validationAccuracy share of the validation images that were answered right; empty as well
 */
public record Epoch(
    int number, double loss, OptionalDouble validationLoss, OptionalDouble validationAccuracy) {
  /** Checks the numbers. */
  public Epoch {
    double accuracy = validationAccuracy.orElse(0);
    if (number < 1
        || !Double.isFinite(loss)
        || !Double.isFinite(validationLoss.orElse(0))
        || !(accuracy >= 0 && accuracy <= 1)) {
      throw InputException.of(
          "epoch " + number,
          "must count from 1, with finite losses and an accuracy of 0 to 1",
          loss + ", " + validationLoss + ", " + validationAccuracy,
          "check the training that made it");
    }
  }
}
