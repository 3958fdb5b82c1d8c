package dev.candor.metrics.statistics;

/**
 * Which of several tests are significant, when not even one of them may be so by chance? Holm's
 * step-down correction holds the chance of one false finding or more at the level, whatever the
 * tests have to do with each other.
 *
 * <p>With ascending p-values {@code p_(1) ... p_(m)}: adjusted {@code p_(i) = max over j <= i of
 * min(1, (m - j + 1) p_(j))}. A test without p-value (NaN) is not counted among the m. Costs m log
 * m steps. Where a share of false findings will do, {@link BenjaminiHochberg} finds more.
 *
 * <p>Holm, S. 1979. A simple sequentially rejective multiple test procedure. Scandinavian Journal
 * of Statistics 6, 65-70.
 *
 * @param alpha the level
 */
public record Holm(double alpha) {
  /** Checks that the level is one. */
  public Holm {
    Samples.probability("alpha", alpha);
  }

  /** At the level 0.05. */
  public static Holm withDefaults() {
    return new Holm(0.05);
  }

  /** At this level instead. */
  public Holm withAlpha(double level) {
    return new Holm(level);
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
          double largest = 0;
          for (int i = 0; i < adjusted.length; i++) {
            largest = Math.max(largest, Math.min(1, (adjusted.length - i) * ascending[i]));
            adjusted[i] = largest;
          }
          return adjusted;
        });
  }
}
