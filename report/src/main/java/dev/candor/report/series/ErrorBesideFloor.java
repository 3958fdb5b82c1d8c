package dev.candor.report.series;

import dev.candor.core.InputException;
import dev.candor.report.image.Estimate;
import dev.candor.report.summary.Better;

/**
 * How well does the network do on test windows, and how well would an answer that looks at none?
 *
 * @param measure {@code mae}, {@code rmse}, {@code accuracy}
 * @param better which way it is better
 * @param model of the network; its interval goes over subjects, or blocks of time
 * @param floor of an answer that is always the same
 * @param floorName which, in words: {@code median of the training windows}
 */
public record ErrorBesideFloor(
    String measure, Better better, Estimate model, Estimate floor, String floorName) {
  /** Checks the names. */
  public ErrorBesideFloor {
    if (measure.isBlank() || floorName.isBlank()) {
      throw InputException.of(
          "measure and floor", "must have names", measure + ", " + floorName, "name them");
    }
  }

  /** A measure of which less is better. */
  public static ErrorBesideFloor lowerIsBetter(
      String measure, Estimate model, Estimate floor, String floorName) {
    return new ErrorBesideFloor(measure, Better.LOWER, model, floor, floorName);
  }

  /** A measure of which more is better. */
  public static ErrorBesideFloor higherIsBetter(
      String measure, Estimate model, Estimate floor, String floorName) {
    return new ErrorBesideFloor(measure, Better.HIGHER, model, floor, floorName);
  }

  /** Whether the network does better than the floor. */
  public boolean isBeaten() {
    return better == Better.LOWER ? model.value() < floor.value() : model.value() > floor.value();
  }
}
