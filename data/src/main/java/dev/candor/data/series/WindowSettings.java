package dev.candor.data.series;

import dev.candor.core.InputException;

/**
 * How are windows cut?
 *
 * @param steps rows of a window
 * @param stride rows from the beginning of one to the beginning of the next
 * @param horizon how many rows after its own row a target lies: 0 for the same row
 * @param place whether a window has one target or one for each row
 * @param shortSubjects what becomes of recordings that are shorter than a window
 */
public record WindowSettings(
    int steps, int stride, int horizon, TargetPlace place, ShortSubjects shortSubjects) {
  /** Checks the numbers. */
  public WindowSettings {
    positive("window", steps);
    positive("stride", stride);
    if (horizon < 0) {
      throw InputException.of(
          "horizon", "must be 0 or more", horizon, "0 is the window's last row");
    }
  }

  /** Windows of so many rows at every row, with the target of their last one. */
  public static WindowSettings of(int steps) {
    return new WindowSettings(steps, 1, 0, TargetPlace.WINDOW, ShortSubjects.REFUSE);
  }

  /** With so many rows between the beginnings of two windows. */
  public WindowSettings withStride(int newStride) {
    return new WindowSettings(steps, newStride, horizon, place, shortSubjects);
  }

  /** With targets so many rows later. */
  public WindowSettings withHorizon(int newHorizon) {
    return new WindowSettings(steps, stride, newHorizon, place, shortSubjects);
  }

  /** With targets there. */
  public WindowSettings withPlace(TargetPlace newPlace) {
    return new WindowSettings(steps, stride, horizon, newPlace, shortSubjects);
  }

  /** With short recordings treated so. */
  public WindowSettings withShortSubjects(ShortSubjects newShort) {
    return new WindowSettings(steps, stride, horizon, place, newShort);
  }

  private static void positive(String name, int found) {
    if (found < 1) {
      throw InputException.of(name, "must be 1 row or more", found, "give a positive number");
    }
  }
}
