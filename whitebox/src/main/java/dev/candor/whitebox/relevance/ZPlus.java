package dev.candor.whitebox.relevance;

import java.util.List;

/**
 * Only what raises the sum: {@code z_ij = max(x_i w_ij, 0)}, with the positive part of every
 * product, so that it holds for signed inputs too. Not negative, smooth, and conserved exactly with
 * the bias left out. Deep in a network it hardly depends on the layers above any more (Sixt, Granz,
 * Landgraf, ICML 2020, arXiv 1912.09818): it shows which input excites, not which class.
 *
 * <p>Bach et al. 2015, alpha-beta with alpha 1 and beta 0; Montavon et al., "Explaining nonlinear
 * classification decisions with deep Taylor decomposition", Pattern Recognition 65 (2017).
 */
public record ZPlus(double epsilon, Bias bias) implements ByShares {
  /** With a stabiliser of 1e-9 and the bias left out. */
  public static ZPlus withDefaults() {
    return new ZPlus(1e-9, Bias.LEFT_OUT);
  }

  @Override
  public List<Share> shares() {
    return List.of(raising(epsilon, bias));
  }

  /** What raises the sum; a positive bias does too. */
  static Share raising(double epsilon, Bias bias) {
    return Share.of(
        epsilon,
        Term.plus(
            Part.POSITIVE, Part.POSITIVE, bias == Bias.ABSORBS ? Part.POSITIVE : Part.NOTHING),
        Term.plus(Part.NEGATIVE, Part.NEGATIVE, Part.NOTHING));
  }

  /** What lowers it. */
  static Share lowering(double epsilon, Bias bias) {
    return Share.of(
        epsilon,
        Term.plus(
            Part.POSITIVE, Part.NEGATIVE, bias == Bias.ABSORBS ? Part.NEGATIVE : Part.NOTHING),
        Term.plus(Part.NEGATIVE, Part.POSITIVE, Part.NOTHING));
  }

  @Override
  public String label() {
    return "z+ " + epsilon + ", bias " + bias.label();
  }
}
