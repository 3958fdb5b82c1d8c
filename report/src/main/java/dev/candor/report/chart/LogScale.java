package dev.candor.report.chart;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.List;

/**
 * Equal steps for equal ratios, marked at powers of ten, and at 2 and 5 times them where there are
 * few. What lies under the smallest value is drawn at it.
 *
 * @param low the smallest value, above 0
 * @param high the largest value
 * @param from where the smallest lies
 * @param to where the largest lies
 */
record LogScale(double low, double high, double from, double to) implements Scale {
  private static final int FEW_DECADES = 2;

  /** Checks that logarithms exist. */
  LogScale {
    if (!(low > 0 && high > low)) {
      throw InputException.of("scale", "must have 0 < low < high", low + ", " + high, "widen it");
    }
  }

  @Override
  public double at(double value) {
    return from + Math.log(Math.max(value, low) / low) / Math.log(high / low) * (to - from);
  }

  @Override
  public List<Tick> ticks() {
    int first = (int) Math.floor(Math.log10(low) + 1e-9);
    int last = (int) Math.ceil(Math.log10(high) - 1e-9);
    double[] times = last - first > FEW_DECADES ? new double[] {1} : new double[] {1, 2, 5};
    List<Tick> ticks = new ArrayList<>();
    for (int power = first; power <= last; power++) {
      for (double factor : times) {
        double value = factor * Math.pow(10, power);
        if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) {
          ticks.add(new Tick(value, Figures.plain(value)));
        }
      }
    }
    return ticks;
  }
}
