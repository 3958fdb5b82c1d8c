package dev.candor.metrics.statistics;

/**
 * Which of many tests are significant, when a share of them may be so by chance? Benjamini and
 * Hochberg's step-up procedure holds the expected share of false findings among all findings at the
 * level, for tests that are independent or positively dependent.
 *
 * <p>With ascending p-values {@code p_(1) ... p_(m)}: adjusted {@code p_(i) = min over j >= i of
 * min(1, m p_(j) / j)}. A test without p-value (NaN) is not counted among the m. Costs m log m
 * steps. Not where a single false finding costs much: use {@link Holm}.
 *
 * <p>Benjamini, Y. and Hochberg, Y. 1995. Controlling the false discovery rate: a practical and
 * powerful approach to multiple testing. Journal of the Royal Statistical Society B 57, 289-300.
 *
 * @param alpha the level
 */
public record BenjaminiHochberg(double alpha) {
  /** Checks that the level is one. */
  public BenjaminiHochberg {
    Samples.probability("alpha", alpha);
  }

  /** At the level 0.05. */
  public static BenjaminiHochberg withDefaults() {
    return new BenjaminiHochberg(0.05);
  }

  /** At this level instead. */
  public BenjaminiHochberg withAlpha(double level) {
    return new BenjaminiHochberg(level);
  }

  /**
   * The adjusted p-values.
   *
   * @throws dev.candor.core.InputException if one is outside 0 to 1
   */
  public AdjustedP adjust(double... p) {
    return StepwiseP.adjust(
        p,
        alpha,
        ascending -> {
          double[] adjusted = new double[ascending.length];
          double smallest = 1;
          for (int i = adjusted.length - 1; i >= 0; i--) {
            smallest = Math.min(smallest, ascending[i] * (adjusted.length / (i + 1.0)));
            adjusted[i] = smallest;
          }
          return adjusted;
        });
  }
}
