package dev.candor.whitebox.relevance;

import dev.candor.core.InputException;
import java.util.List;

/**
 * A part of the relevance that is divided by one sum.
 *
 * @param weight how much of the relevance
 * @param epsilon added to the sum, away from 0, so that small sums do not blow up; what it takes is
 *     lost
 * @param where the outputs it is for
 * @param terms which make the sum
 */
public record Share(double weight, double epsilon, Where where, List<Term> terms) {
  /** Which outputs a share is for, by the sign of the layer's own answer. */
  public enum Where {
    /** All. */
    EVERYWHERE,
    /** Those above 0. */
    ABOVE_ZERO,
    /** Those below 0. */
    BELOW_ZERO
  }

  /** Checks the numbers. */
  public Share {
    terms = List.copyOf(terms);
    if (!(epsilon >= 0 && Double.isFinite(epsilon))) {
      throw InputException.of("epsilon", "must be 0 or more", epsilon, "such as 1e-6");
    }
    if (!Double.isFinite(weight)) {
      throw InputException.of("weight", "must be finite", weight, "such as 1");
    }
  }

  /** All of the relevance, everywhere. */
  public static Share of(double epsilon, Term... terms) {
    return new Share(1, epsilon, Where.EVERYWHERE, List.of(terms));
  }

  /** With this part of the relevance instead. */
  public Share withWeight(double newWeight) {
    return new Share(newWeight, epsilon, where, terms);
  }

  /** For these outputs only. */
  public Share withWhere(Where newWhere) {
    return new Share(weight, epsilon, newWhere, terms);
  }
}
