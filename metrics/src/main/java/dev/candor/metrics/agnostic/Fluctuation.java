package dev.candor.metrics.agnostic;

/**
 * How often does a curve turn? The number of times its slope changes sign, as a share of the
 * points.
 *
 * <p>The curve is drawn through its points by straight lines and read at 100 places at equal
 * distances; the answer is the number of neighbouring steps with another sign (up, level, down),
 * divided by 100. A level stretch within a rising curve counts twice, at its begin and its end, as
 * in the authors' library; steps below 1e-12 of the curve's height are level, so that rounding does
 * not count.
 */
final class Fluctuation {
  private static final int PLACES = 100;
  private static final double ROUNDING = 1e-12;

  private Fluctuation() {}

  /**
   * Of a curve through points.
   *
   * @param x rising, two or more
   */
  static double of(double[] x, double[] y) {
    double low = y[0];
    double high = y[0];
    for (double value : y) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    int turns = 0;
    double before = Double.NaN;
    double value = y[0];
    for (int place = 1; place < PLACES; place++) {
      double next = at(x, y, x[0] + (x[x.length - 1] - x[0]) * place / (PLACES - 1));
      double step = next - value;
      double sign = Math.abs(step) <= ROUNDING * (high - low) ? 0 : Math.signum(step);
      turns += place > 1 && sign != before ? 1 : 0;
      before = sign;
      value = next;
    }
    return (double) turns / PLACES;
  }

  private static double at(double[] x, double[] y, double place) {
    int right = 1;
    while (right < x.length - 1 && x[right] < place) {
      right++;
    }
    double share = (place - x[right - 1]) / (x[right] - x[right - 1]);
    return y[right - 1] + Math.min(1, share) * (y[right] - y[right - 1]);
  }
}
