package dev.candor.whitebox.relevance;

import java.util.List;

/**
 * By each input's part in the sum: {@code z_ij = x_i w_ij}, {@code R_i = sum_j z_ij / (z_j +
 * epsilon sign(z_j)) R_j}. Signed relevance, as noisy as the gradient where layers are many; larger
 * epsilons keep only what stands out. With epsilon 0 throughout a network of ReLUs it is input
 * times gradient.
 *
 * <p>Bach et al., PLoS ONE 10(7), e0130140 (2015), equation (58).
 */
public record Epsilon(double epsilon, Bias bias) implements ByShares {
  /** With the bias in the sum, as published. */
  public Epsilon(double epsilon) {
    this(epsilon, Bias.ABSORBS);
  }

  /** Epsilon 1e-6: small enough to change nothing but what divides by nothing. */
  public static Epsilon withDefaults() {
    return new Epsilon(1e-6);
  }

  @Override
  public List<Share> shares() {
    return List.of(Share.of(epsilon, Term.plus(Part.ALL, Part.ALL, bias.part())));
  }

  @Override
  public String label() {
    return "epsilon " + epsilon + (bias == Bias.ABSORBS ? "" : ", bias " + bias.label());
  }
}
