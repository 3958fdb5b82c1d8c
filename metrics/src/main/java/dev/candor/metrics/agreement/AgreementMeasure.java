package dev.candor.metrics.agreement;

import dev.candor.metrics.truth.KendallTauB;
import dev.candor.metrics.truth.SpearmanRho;
import java.util.Arrays;

/**
 * In what two explanations of one input may agree. All go by the sizes of the importances; {@link
 * #SIGN} by their signs as well.
 */
public enum AgreementMeasure {
  /** Spearman's rho of the sizes: -1 to 1, unrelated ones give 0. */
  SPEARMAN,
  /** Kendall's tau-b of the sizes: -1 to 1, unrelated ones give 0. */
  KENDALL_TAU_B,
  /** The share of the top k that both have: 0 to 1, unrelated ones give k/d. */
  TOP_K,
  /** The share of the top k that both have with the same sign: 0 to 1, at most that of TOP_K. */
  SIGN;

  double of(double[] one, double[] other, int k) {
    TopK.sameLength(one, other);
    double[] sizes = sizes(one);
    double[] otherSizes = sizes(other);
    return switch (this) {
      case SPEARMAN -> SpearmanRho.of(sizes, otherSizes);
      case KENDALL_TAU_B -> KendallTauB.of(sizes, otherSizes);
      case TOP_K, SIGN -> {
        double[] inOne = TopK.membership(sizes, k);
        double[] inOther = TopK.membership(otherSizes, k);
        double shared = 0;
        for (int i = 0; i < one.length; i++) {
          boolean counts = this == TOP_K || Math.signum(one[i]) == Math.signum(other[i]);
          shared += counts ? Math.min(inOne[i], inOther[i]) : 0;
        }
        yield shared / k;
      }
    };
  }

  private static double[] sizes(double[] values) {
    return Arrays.stream(TopK.numbers(values)).map(Math::abs).toArray();
  }
}
