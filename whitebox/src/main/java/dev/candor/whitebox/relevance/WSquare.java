package dev.candor.whitebox.relevance;

import java.util.List;

/**
 * By the squared weights, whatever the input: {@code z_ij = w_ij^2}. For a first layer whose inputs
 * have no bounds.
 *
 * <p>Montavon et al., Pattern Recognition 65 (2017), section 4.1.
 */
public record WSquare() implements ByShares {
  @Override
  public List<Share> shares() {
    return List.of(Share.of(0, Term.plus(Part.Fixed.ONE, Part.Fixed.SQUARE, Part.NOTHING)));
  }

  @Override
  public String label() {
    return "w squared";
  }
}
