package dev.candor.whitebox.relevance;

import java.util.List;

/**
 * {@link Gamma} for inputs of any sign: where the layer's answer is above 0, what raises it counts
 * more, {@code z = x+ (w + gamma w+) + x- (w + gamma w-)}; where it is below, what lowers it,
 * {@code z = x+ (w + gamma w-) + x- (w + gamma w+)}. The bias goes with the first product.
 *
 * <p>Andeol et al., "Learning Domain Invariant Representations by Joint Wasserstein Distance
 * Minimization", Neural Networks 167 (2023), arXiv 2106.04923.
 */
public record SignedGamma(double gamma, double epsilon) implements ByShares {
  /** Checks gamma. */
  public SignedGamma {
    Ranges.notNegative("gamma", gamma);
  }

  /** With a stabiliser of 1e-6. */
  public SignedGamma(double gamma) {
    this(gamma, 1e-6);
  }

  @Override
  public List<Share> shares() {
    Part up = new Part.Mix(1, gamma, 0);
    Part down = new Part.Mix(1, 0, gamma);
    Share raising =
        Share.of(
            epsilon,
            Term.plus(Part.POSITIVE, up, up),
            Term.plus(Part.NEGATIVE, down, Part.NOTHING));
    Share lowering =
        Share.of(
            epsilon,
            Term.plus(Part.POSITIVE, down, down),
            Term.plus(Part.NEGATIVE, up, Part.NOTHING));
    return List.of(
        raising.withWhere(Share.Where.ABOVE_ZERO), lowering.withWhere(Share.Where.BELOW_ZERO));
  }

  @Override
  public String label() {
    return "signed gamma " + gamma + ", epsilon " + epsilon;
  }
}
