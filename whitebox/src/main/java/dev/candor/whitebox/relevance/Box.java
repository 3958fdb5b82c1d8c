package dev.candor.whitebox.relevance;

import java.util.List;

/**
 * For a first layer whose inputs have bounds, as pixels do: {@code z_ij = x_i w_ij - l_i max(w_ij,
 * 0) - h_i min(w_ij, 0)}, not negative where {@code l_i <= x_i <= h_i}. The bias is left out.
 *
 * <p>Also called z-B. Montavon et al., Pattern Recognition 65 (2017), section 4.1.
 *
 * @param low the smallest number there may be, in the units of the input: one for all or one for
 *     each channel, such as {@code (0 - mean) / std}
 * @param high the largest
 */
public record Box(List<Double> low, List<Double> high, double epsilon) implements ByShares {
  /** Copies the bounds. */
  public Box {
    low = List.copyOf(low);
    high = List.copyOf(high);
  }

  /** The same bounds for all numbers. */
  public static Box of(double low, double high) {
    return new Box(List.of(low), List.of(high), 1e-9);
  }

  @Override
  public List<Share> shares() {
    return List.of(
        Share.of(
            epsilon,
            Term.plus(Part.ALL, Part.ALL, Part.NOTHING),
            Term.minus(new Part.Given(low), Part.POSITIVE, Part.NOTHING),
            Term.minus(new Part.Given(high), Part.NEGATIVE, Part.NOTHING)));
  }

  @Override
  public String label() {
    return "box " + low + " to " + high;
  }
}
