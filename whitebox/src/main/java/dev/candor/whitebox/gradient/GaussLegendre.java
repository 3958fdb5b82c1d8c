package dev.candor.whitebox.gradient;

/**
 * The points and weights of Gauss and Legendre between 0 and 1, by Newton's method on the
 * recurrence of the Legendre polynomials, from Tricomi's first guess.
 *
 * <p>Hipparchus finds the same by way of every smaller rule, in a time that grows with the cube of
 * their number: minutes for a thousand. A test holds one against the other.
 */
final class GaussLegendre {
  private static final int ROUNDS = 20;

  private GaussLegendre() {}

  static PathPoints points(int n) {
    double[] at = new double[n];
    double[] weights = new double[n];
    for (int i = 0; i < (n + 1) / 2; i++) {
      double x = StrictMath.cos(Math.PI * (i + .75) / (n + .5));
      double[] slope = new double[1];
      double step = 1;
      for (int round = 0; round < ROUNDS && Math.abs(step) > 1e-16; round++) {
        step = value(n, x, slope) / slope[0];
        x -= step;
      }
      value(n, x, slope);
      double weight = 1 / ((1 - x * x) * slope[0] * slope[0]);
      at[i] = (1 - x) / 2;
      at[n - 1 - i] = (1 + x) / 2;
      weights[i] = weight;
      weights[n - 1 - i] = weight;
    }
    return new PathPoints(at, weights);
  }

  /** The polynomial of degree n at x; its slope goes into the array. */
  private static double value(int n, double x, double[] slope) {
    double before = 1;
    double now = x;
    for (int k = 2; k <= n; k++) {
      double next = ((2 * k - 1) * x * now - (k - 1) * before) / k;
      before = now;
      now = next;
    }
    slope[0] = n * (x * now - before) / (x * x - 1);
    return now;
  }
}
