package dev.candor.whitebox.relevance;

import java.util.Locale;

/** Rules that need no shares. */
public enum Way implements Rule {
  /**
   * Every number keeps its relevance: functions of every number by itself (Bach et al. 2015). For a
   * whole normalisation this is the identity rule that AttnLRP has for its division alone (Achtibat
   * et al. 2024, proposition 3.4), to be chosen by {@code with(Selector.of(Nature.NORMALISING),
   * Way.PASS)}. Where a mean is taken away it is unbounded: a number near 0 may have much relevance
   * then, which the sum before the norm divides by that number.
   */
  PASS,
  /**
   * As the gradient goes: what was moved is moved back, what was repeated is added up, and of
   * several numbers the one that was let through takes all.
   */
  GRADIENT,
  /**
   * A softmax by its first Taylor term, {@code R_i = x_i (R'_i - s_i sum_j R'_j)}, where x goes in,
   * s comes out, and R' is what came back (Achtibat et al. 2024, proposition 3.1). The rest of the
   * expansion is a bias that absorbs.
   */
  SOFTMAX,
  /**
   * Of a gate and a signal the signal takes all, of a fraction the numerator: {@code R_signal = R'}
   * (Arras et al. 2017).
   */
  SIGNAL;

  @Override
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
