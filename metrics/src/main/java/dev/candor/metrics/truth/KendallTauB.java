package dev.candor.metrics.truth;

import dev.candor.core.InputException;
import dev.candor.core.Ranking;
import java.util.List;
import org.hipparchus.stat.correlation.KendallsCorrelation;

/**
 * How far do two orders agree? 1 for the same order, -1 for the reverse, about 0 for orders that
 * have nothing to do with each other.
 *
 * <p>{@code (C - D) / sqrt((P - T_x) (P - T_y))} with C concordant and D discordant pairs, P = n (n
 * - 1) / 2 pairs in all, and T_x, T_y pairs tied in x or in y. Where all of x or all of y are equal
 * there is no order to agree with: NaN. Costs n log n steps.
 *
 * <p>Kendall, M. G. 1945. The treatment of ties in ranking problems. Biometrika 33, 239-251.
 */
public final class KendallTauB {
  private KendallTauB() {}

  /**
   * Of two lists of numbers for the same things.
   *
   * @throws InputException if their lengths differ or are below 2, or a number is NaN
   */
  public static double of(double[] x, double[] y) {
    if (x.length != y.length || x.length < 2) {
      throw InputException.of(
          "x and y",
          "must have one length, 2 or more",
          x.length + " and " + y.length,
          "give one number for each thing in both");
    }
    for (int i = 0; i < x.length; i++) {
      if (Double.isNaN(x[i]) || Double.isNaN(y[i])) {
        throw InputException.of(
            "pair " + i, "must be two numbers", x[i] + " and " + y[i], "leave the pair out");
      }
    }
    return new KendallsCorrelation().correlation(unsigned(x), unsigned(y));
  }

  /**
   * Of two rankings of the same features, by their weights.
   *
   * @throws InputException if they do not rank the same features
   */
  public static double of(Ranking one, Ranking other) {
    List<String> names = one.order();
    if (names.size() != other.order().size()) {
      throw InputException.of(
          "rankings",
          "must rank the same features, " + names.size(),
          other.order().size(),
          "use rankings of one data set");
    }
    double[] weights = RankedWeights.of(other);
    double[] matched = new double[weights.length];
    for (int i = 0; i < matched.length; i++) {
      matched[i] = weights[RankedWeights.position(other.order(), names.get(i))];
    }
    return of(RankedWeights.of(one), matched);
  }

  /**
   * Of a ranking against a known order of some of its features; the others do not count.
   *
   * @param order most important first
   * @throws InputException if one of them is not ranked
   */
  public static double of(Ranking ranking, List<String> order) {
    double[] weights = RankedWeights.of(ranking);
    double[] found = new double[order.size()];
    double[] known = new double[order.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = weights[RankedWeights.position(ranking.order(), order.get(i))];
      known[i] = -i;
    }
    return of(found, known);
  }

  /** Zero has one sign here; the library tells 0.0 from -0.0. */
  private static double[] unsigned(double[] values) {
    double[] same = new double[values.length];
    for (int i = 0; i < same.length; i++) {
      same[i] = values[i] + 0.0;
    }
    return same;
  }
}
