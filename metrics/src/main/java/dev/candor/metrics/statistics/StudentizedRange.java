package dev.candor.metrics.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.analysis.solvers.BrentSolver;

/**
 * How far apart are the largest and the smallest of k normal values? The studentized range with
 * infinite degrees of freedom: {@code P(range <= q) = k integral phi(z) (Phi(z) - Phi(z - q))^(k -
 * 1) dz}, by Gauss and Legendre's rule on pieces of one unit; good to 1e-12.
 */
final class StudentizedRange {
  private static final double FAR = 9;
  private static final double WIDEST = 40;
  private static final int POINTS = 20;

  private StudentizedRange() {}

  /** The chance of a range of at least q. */
  static double above(double q, int k) {
    return q <= 0 ? 1 : Math.max(0, 1 - atMost(q, k));
  }

  /** The range that is not exceeded with this chance. */
  static double quantile(double chance, int k) {
    return new BrentSolver(1e-12, 1e-12).solve(500, q -> atMost(q, k) - chance, 0, WIDEST);
  }

  private static double atMost(double q, int k) {
    NormalDistribution normal = NormalDistribution.of(0, 1);
    GaussIntegratorFactory rules = new GaussIntegratorFactory();
    double sum = 0;
    for (double from = -FAR; from < FAR; from++) {
      GaussIntegrator piece = rules.legendre(POINTS, from, from + 1);
      sum +=
          piece.integrate(z -> normal.density(z) * Math.pow(normal.probability(z - q, z), k - 1.0));
    }
    return Math.min(1, k * sum);
  }
}
