package dev.candor.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Equal steps for equal differences, marked at 1, 2 or 5 times a power of ten.
 *
 * @param low the smallest value
 * @param high the largest value
 * @param from where the smallest lies
 * @param to where the largest lies
 * @param step between marks
 */
record LinearScale(double low, double high, double from, double to, double step) implements Scale {
  /** Values nearer to each other than this share of their size are drawn as one. */
  private static final double SAME = 1e-8;

  /** A value this near to a mark, in steps, is at the mark: more than quotients are rounded by. */
  private static final double AT_MARK = 1e-6;

  /** A scale from the smallest to the largest value exactly, with about so many marks. */
  static LinearScale exact(double low, double high, double from, double to, int marks) {
    double size = Math.max(Math.abs(low), Math.abs(high));
    double top = high - low > SAME * size ? high : low + (size == 0 ? 1 : size);
    return new LinearScale(low, top, from, to, niceStep((top - low) / marks));
  }

  /** A scale widened until it starts and ends at a mark. */
  static LinearScale rounded(double low, double high, double from, double to, int marks) {
    LinearScale exact = exact(low, high, from, to, marks);
    double step = exact.step;
    double start = Math.floor(exact.low / step + AT_MARK) * step;
    double end = Math.ceil(exact.high / step - AT_MARK) * step;
    return new LinearScale(start, end, from, to, step);
  }

  @Override
  public double at(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }

  @Override
  public List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    long first = (long) Math.ceil(low / step - AT_MARK);
    long last = (long) Math.floor(high / step + AT_MARK);
    for (long i = first; i <= last; i++) {
      ticks.add(new Tick(i * step, label(i * step, decimals)));
    }
    return ticks;
  }

  static double niceStep(double atLeast) {
    double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
    double mantissa = atLeast / power;
    double nice = mantissa <= 1 + 1e-9 ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10;
    return nice * power;
  }

  private static String label(double value, int decimals) {
    if (value == 0) {
      return "0";
    }
    if (decimals > 4) {
      return Figures.number(value);
    }
    return String.format(Locale.ROOT, "%,." + decimals + "f", value).replace('-', '\u2212');
  }
}
