package dev.candor.whitebox.relevance;

import java.util.List;

/**
 * Every input the same share, whatever its number: {@code z_ij = 1}. For a first layer, to say only
 * where.
 *
 * <p>Bach et al. 2016, "Controlling Explanatory Heatmap Resolution and Semantics via Decomposition
 * Depth", ICIP; Lapuschkin et al. 2019.
 */
public record Flat() implements ByShares {
  @Override
  public List<Share> shares() {
    return List.of(Share.of(0, Term.plus(Part.Fixed.ONE, Part.Fixed.ONE, Part.NOTHING)));
  }

  @Override
  public String label() {
    return "flat";
  }
}
