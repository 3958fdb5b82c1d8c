package dev.candor.report.heat;

import dev.candor.core.InputException;
import java.util.OptionalDouble;

/**
 * Which patches does a network not look at? They are veiled in red, and what counts is seen as it
 * is: the pictures of Candor's image networks, whose importance is one number from 0 to 1 for each
 * patch.
 *
 * <p>With a threshold, patches below it wear the whole veil and the others none. Without one, the
 * veil is {@code strength (1 - a)} thick over a patch of importance a, so that 0 wears it whole.
 * Each channel is {@code round(c + thickness (red - c))}. The edges of the patches are kept: a veil
 * never claims to be finer than the map. Cost: linear in the pixels.
 *
 * @param strength how much of the picture a whole veil hides, above 0, at most 1
 * @param threshold below which patches are veiled; empty for a veil as thick as they count little
 */
public record Veil(double strength, OptionalDouble threshold) {
  /** The veil's colour as 0xRRGGBB. */
  public static final int RED = 0xc8102e;

  private static final double ROUNDING = 1e-6;

  /** Checks the settings. */
  public Veil {
    if (!(strength > 0 && strength <= 1)) {
      throw InputException.of(
          "strength of a veil", "must be above 0 and at most 1", strength, "leave the default");
    }
    if (threshold.isPresent() && !Double.isFinite(threshold.getAsDouble())) {
      throw InputException.of(
          "threshold of a veil", "must be finite", threshold.getAsDouble(), "0.5 is the middle");
    }
  }

  /** Two thirds opaque, as thick as patches count little. */
  public static Veil withDefaults() {
    return new Veil(2 / 3., OptionalDouble.empty());
  }

  /** With another strength. */
  public Veil withStrength(double other) {
    return new Veil(other, threshold);
  }

  /** Over all patches below a threshold, and over none else. */
  public Veil withThreshold(double other) {
    return new Veil(strength, OptionalDouble.of(other));
  }

  /**
   * The veiled picture.
   *
   * @param importance one number for each patch; without a threshold from 0 to 1
   * @throws InputException if the map is finer than the picture, or not from 0 to 1 and no
   *     threshold was given
   */
  public Picture over(Picture picture, HeatMap importance) {
    if (threshold.isEmpty() && (importance.isSigned() || importance.largest() > 1 + ROUNDING)) {
      throw InputException.of(
          "map under a veil",
          "must be from 0 to 1",
          importance.isSigned() ? "a negative value" : importance.largest(),
          "divide it by its maximum, or give a threshold");
    }
    Patches patches = Patches.over(picture, importance);
    return picture.recoloured(
        (pixel, colour) -> ColourScale.mixed(colour, RED, thickness(patches.importance(pixel))));
  }

  private double thickness(double importance) {
    return threshold.isPresent()
        ? importance < threshold.getAsDouble() ? strength : 0
        : strength * Math.max(0, 1 - importance);
  }
}
