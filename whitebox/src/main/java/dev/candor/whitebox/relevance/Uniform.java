package dev.candor.whitebox.relevance;

import java.util.List;

/**
 * A product of two things that both depend on the input: each gets half, and divides it by its
 * numbers' part in the sum, {@code R_ij = 1/2 sum_k a_ij b_jk / (z_ik + epsilon sign(z_ik)) R_ik}.
 *
 * <p>Achtibat et al., ICML 2024, arXiv 2402.05602, proposition 3.3.
 */
public record Uniform(double epsilon) implements ByShares {
  @Override
  public List<Share> shares() {
    return List.of(Share.of(epsilon, Term.plus(Part.ALL, Part.ALL, Part.ALL)));
  }

  @Override
  public boolean equally() {
    return true;
  }

  @Override
  public String label() {
    return "uniform " + epsilon;
  }
}
