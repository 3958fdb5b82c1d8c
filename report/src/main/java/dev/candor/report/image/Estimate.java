package dev.candor.report.image;

import dev.candor.core.InputException;
import java.util.OptionalDouble;

/**
 * A number measured over images, windows or subjects, and how sure it is.
 *
 * @param value the mean over them
 * @param low lower end of its 95 % interval over them; empty where none was computed
 * @param high upper end of it
 * @param count how many it is the mean of
 */
public record Estimate(double value, OptionalDouble low, OptionalDouble high, int count) {
  /** Checks that the numbers are finite and the interval has both ends, in order. */
  public Estimate {
    boolean whole = low.isPresent() == high.isPresent();
    if (!Double.isFinite(value)
        || !whole
        || (low.isPresent() && !(low.getAsDouble() <= high.getAsDouble()))
        || count < 0) {
      throw InputException.of(
          "an estimate",
          "must be finite, with both ends of its interval in order or none",
          value + " from " + low + " to " + high + " over " + count,
          "check what was measured");
    }
  }

  /** A number without an interval. */
  public static Estimate of(double value, int count) {
    return new Estimate(value, OptionalDouble.empty(), OptionalDouble.empty(), count);
  }

  /** A number with the ends of its 95 % interval. */
  public static Estimate of(double value, double low, double high, int count) {
    return new Estimate(value, OptionalDouble.of(low), OptionalDouble.of(high), count);
  }
}
