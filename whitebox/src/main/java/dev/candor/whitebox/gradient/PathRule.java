package dev.candor.whitebox.gradient;

import dev.candor.core.InputException;
import java.util.Arrays;
import java.util.Locale;

/** Where on the path from 0 to 1 is a gradient taken, and how much does it count? */
public enum PathRule {
  /** The left end of each of n steps. */
  LEFT,
  /** The right end of each of n steps. */
  RIGHT,
  /** The middle of each of n steps. */
  MIDDLE,
  /** n points from 0 to 1, the ends counting half; the weights add up to 1. */
  TRAPEZOID,
  /**
   * Captum's {@code riemann_trapezoid}: weights 1/n, the ends half of it, so that they add up to (n
   * - 1)/n. A linear model is given that share of its attribution only: for comparison with others'
   * results, not for use.
   */
  CAPTUM_TRAPEZOID,
  /** n points chosen so that polynomials up to degree 2n - 1 are integrated exactly. */
  GAUSS_LEGENDRE;

  private static final int MOST = 1 << 14;

  /** As evidence has it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  int fewest() {
    return this == TRAPEZOID || this == CAPTUM_TRAPEZOID ? 2 : 1;
  }

  void check(int steps) {
    if (steps < fewest() || steps > MOST) {
      throw InputException.of(
          "steps", "must be " + fewest() + " to " + MOST + " by this rule", steps, "50 is usual");
    }
  }

  PathPoints points(int steps) {
    check(steps);
    if (this == GAUSS_LEGENDRE) {
      return GaussLegendre.points(steps);
    }
    double[] at = new double[steps];
    double[] weights = new double[steps];
    Arrays.fill(weights, 1.0 / steps);
    for (int i = 0; i < steps; i++) {
      at[i] =
          switch (this) {
            case LEFT -> (double) i / steps;
            case RIGHT -> (i + 1.0) / steps;
            case MIDDLE -> (i + .5) / steps;
            case TRAPEZOID, CAPTUM_TRAPEZOID -> (double) i / (steps - 1);
            case GAUSS_LEGENDRE -> 0;
          };
    }
    switch (this) {
      case TRAPEZOID -> {
        Arrays.fill(weights, 1.0 / (steps - 1));
        halveEnds(weights);
      }
      case CAPTUM_TRAPEZOID -> halveEnds(weights);
      default -> {}
    }
    return new PathPoints(at, weights);
  }

  private static void halveEnds(double[] weights) {
    weights[0] /= 2;
    weights[weights.length - 1] /= 2;
  }
}
