package dev.candor.metrics.complexity;

/**
 * How many components does an explanation speak of? As many as would have its {@link Entropy} if
 * they were equally important.
 *
 * <p>{@code exp(H)}, or with {@link Weight#SQUARES} the participation ratio {@code 1 / sum p_i^2},
 * which small shares hardly touch. 1 to N, lower is simpler. NaN where every importance is 0.
 *
 * <p>Hill, M. O. 1973. Diversity and evenness: a unifying notation and its consequences. Ecology
 * 54, 427-432 (numbers of order 1 and 2).
 *
 * @param weight how small shares count
 */
public record EffectiveComponents(Weight weight) {
  /** How do small shares count? */
  public enum Weight {
    /** By their entropy. */
    ENTROPY,
    /** By their squares: hardly. */
    SQUARES
  }

  /** By entropy. */
  public static EffectiveComponents withDefaults() {
    return new EffectiveComponents(Weight.ENTROPY);
  }

  /** With small shares counting so instead. */
  public EffectiveComponents with(Weight other) {
    return new EffectiveComponents(other);
  }

  /**
   * Of one importance per component, by size.
   *
   * @throws dev.candor.core.InputException if there is none or one is not finite
   */
  public double of(double[] importance) {
    if (weight == Weight.ENTROPY) {
      return Math.exp(Entropy.of(importance));
    }
    double squares = 0;
    for (double share : Magnitudes.shares(importance)) {
      squares += share * share;
    }
    return 1 / squares;
  }
}
