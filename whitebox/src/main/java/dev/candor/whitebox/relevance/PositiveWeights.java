package dev.candor.whitebox.relevance;

import java.util.List;

/**
 * Positive weights, whatever the sign of the input: {@code z_ij = x_i max(w_ij, 0)}, the bias as it
 * is or left out. What Captum 0.8 calls {@code Alpha1_Beta0_Rule}; the same as {@link ZPlus} for
 * inputs that are not negative only, with relevance of either sign and blown up by small sums
 * elsewhere. Here to compare with, not to use.
 */
public record PositiveWeights(double epsilon, Bias bias) implements ByShares {
  @Override
  public List<Share> shares() {
    return List.of(Share.of(epsilon, Term.plus(Part.ALL, Part.POSITIVE, bias.part())));
  }

  @Override
  public String label() {
    return "positive weights " + epsilon + ", bias " + bias.label();
  }
}
