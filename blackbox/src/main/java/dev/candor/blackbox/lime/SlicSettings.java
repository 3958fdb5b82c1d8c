package dev.candor.blackbox.lime;

import dev.candor.core.InputException;

/**
 * How {@link Slic} cuts an image.
 *
 * @param segments about how many there shall be
 * @param compactness how much place counts beside colour: 10 as published, larger for squarer
 *     segments
 * @param iterations how often centres move; 10 as published
 * @param colour what a difference of colour is
 */
public record SlicSettings(int segments, double compactness, int iterations, SlicColour colour) {
  /** Checks the sizes. */
  public SlicSettings {
    if (segments < 1) {
      throw InputException.of("segments", "must be 1 or more", segments, "50 can be read");
    }
    if (!(compactness > 0) || Double.isInfinite(compactness)) {
      throw InputException.of(
          "compactness", "must be above 0 and finite", compactness, "10 is what was published");
    }
    if (iterations < 1) {
      throw InputException.of("iterations", "must be 1 or more", iterations, "10 was published");
    }
  }

  /** About 50 segments, compactness 10, 10 iterations, channels as they are. */
  public static SlicSettings withDefaults() {
    return new SlicSettings(50, 10, 10, SlicColour.CHANNELS);
  }

  /** With about another number of segments. */
  public SlicSettings withSegments(int newSegments) {
    return new SlicSettings(newSegments, compactness, iterations, colour);
  }

  /** With another compactness. */
  public SlicSettings withCompactness(double newCompactness) {
    return new SlicSettings(segments, newCompactness, iterations, colour);
  }

  /** With another measure of colour. */
  public SlicSettings withColour(SlicColour newColour) {
    return new SlicSettings(segments, compactness, iterations, newColour);
  }
}
