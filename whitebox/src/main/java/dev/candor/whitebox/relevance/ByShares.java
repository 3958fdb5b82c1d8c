package dev.candor.whitebox.relevance;

import java.util.List;

/**
 * A rule that divides by shares. For an output j with relevance {@code R_j}, an input i gets
 *
 * <pre>{@code
 * R_i = sum over shares  weight * sum_j  z_ij / (z_j + epsilon sign(z_j)) * R_j
 * z_ij = sum over terms  sign * part(x_i) * part(w_ij),   z_j = sum_i z_ij + sign * part(b_j)
 * }</pre>
 *
 * <p>with {@code sign(0) = 1}. Own rules are made by implementing this.
 */
public non-sealed interface ByShares extends Rule {
  /** The shares; their weights should add up to one. */
  List<Share> shares();

  /** Whether several inputs first get the same, and each divides that by shares. */
  default boolean equally() {
    return false;
  }
}
