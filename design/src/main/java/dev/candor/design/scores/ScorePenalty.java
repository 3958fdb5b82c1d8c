package dev.candor.design.scores;

import dev.candor.core.InputException;
import java.util.List;

/**
 * What is added to the loss to make the gate choose? Penalties act on the weights {@code w =
 * softmax(s)} of each seed, and are divided by nothing: a weight of .003 means .003 times the
 * figure named at each kind.
 */
public sealed interface ScorePenalty {
  /** By what the figure is multiplied before it joins the loss. */
  double weight();

  /** How the weight changes over the epochs. */
  Annealing annealing();

  /** Nothing is added. */
  record None() implements ScorePenalty {
    @Override
    public double weight() {
      return 0;
    }

    @Override
    public Annealing annealing() {
      return Annealing.CONSTANT;
    }
  }

  /** The entropy {@code -sum_i w_i ln w_i}: pushes towards few columns. */
  record Entropy(double weight, Annealing annealing) implements ScorePenalty {
    /** Checks the weight. */
    public Entropy {
      check(weight);
    }
  }

  /**
   * The L1 norm of the scores, {@code sum_i |s_i|}. The L1 norm of the weights themselves is always
   * one and would do nothing; on the scores it pulls towards equal weights.
   */
  record L1(double weight, Annealing annealing) implements ScorePenalty {
    /** Checks the weight. */
    public L1 {
      check(weight);
    }
  }

  /**
   * The divergence from a prior, {@code sum_i w_i ln(w_i / p_i)} with {@code p = softmax} of the
   * prior's scores: keeps the weights near an expert's ranking.
   *
   * @param prior column names, most important first
   * @param spread the score of the first; see {@link InitialScores.Prior}
   * @param weight by what the divergence is multiplied
   * @param annealing how the weight changes
   */
  record KullbackLeibler(List<String> prior, double spread, double weight, Annealing annealing)
      implements ScorePenalty {
    /** Checks the prior and the weight. */
    public KullbackLeibler {
      prior = new InitialScores.Prior(prior, spread).order();
      check(weight);
    }
  }

  /** How a penalty's weight changes over the epochs. */
  enum Annealing {
    /** Not at all. */
    CONSTANT,
    /** From zero, linearly up to its full value at the last epoch. */
    RISING,
    /** From its full value, linearly down to zero at the last epoch. */
    FALLING
  }

  private static void check(double weight) {
    if (!(weight > 0 && weight <= 1000)) {
      throw InputException.of(
          "penalty weight", "must be above 0 and at most 1000", weight, ".003 is a good start");
    }
  }
}
