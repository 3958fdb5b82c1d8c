package dev.candor.design.scores;

import dev.candor.core.InputException;
import dev.candor.torch.train.Penalty;
import dev.candor.torch.train.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is added to the loss to make the gate choose? Penalties act on the weights {@code w =
 * softmax(s)} of each seed, and are divided by nothing: a weight of .003 means .003 times the
 * figure named at each kind.
 */
public sealed interface ScorePenalty {
  /** By what the figure is multiplied before it joins the loss. */
  double weight();

  /** How the weight changes over the epochs. */
  Schedule annealing();

  /** What torch penalises for a gate over these source columns; nothing for {@link None}. */
  Optional<Penalty.Kind> kind(List<String> features);

  /** Nothing is added. */
  record None() implements ScorePenalty {
    @Override
    public double weight() {
      return 0;
    }

    @Override
    public Schedule annealing() {
      return new Schedule.Constant();
    }

    @Override
    public Optional<Penalty.Kind> kind(List<String> features) {
      return Optional.empty();
    }
  }

  /** The entropy {@code -sum_i w_i ln w_i}: pushes towards few columns. */
  record Entropy(double weight, Schedule annealing) implements ScorePenalty {
    /** Checks the weight. */
    public Entropy {
      check(weight);
    }

    @Override
    public Optional<Penalty.Kind> kind(List<String> features) {
      return Optional.of(new Penalty.Entropy());
    }
  }

  /**
   * The L1 norm of the scores, {@code sum_i |s_i|}. The L1 norm of the weights themselves is always
   * one and would do nothing; on the scores it pulls towards equal weights.
   */
  record L1(double weight, Schedule annealing) implements ScorePenalty {
    /** Checks the weight. */
    public L1 {
      check(weight);
    }

    @Override
    public Optional<Penalty.Kind> kind(List<String> features) {
      return Optional.of(new Penalty.L1());
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
  record KullbackLeibler(List<String> prior, double spread, double weight, Schedule annealing)
      implements ScorePenalty {
    /** Checks the prior and the weight. */
    public KullbackLeibler {
      prior = new InitialScores.Prior(prior, spread).order();
      check(weight);
    }

    @Override
    public Optional<Penalty.Kind> kind(List<String> features) {
      List<Double> scores = new InitialScores.Prior(prior, spread).scores(features);
      double sum = scores.stream().mapToDouble(Math::exp).sum();
      List<Double> shares = new ArrayList<>();
      scores.forEach(score -> shares.add(Math.exp(score) / sum));
      return Optional.of(new Penalty.KlTo(shares));
    }
  }

  private static void check(double weight) {
    if (!(weight > 0 && weight <= 1000)) {
      throw InputException.of(
          "penalty weight", "must be above 0 and at most 1000", weight, ".003 is a good start");
    }
  }
}
