package dev.candor.torch.train;

import dev.candor.core.InputException;
import java.util.List;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Tensor;

/**
 * A term of the loss on the scores s of a gate, {@code w = softmax(s)}, for each member; the mean
 * over the rows where every row has its own.
 *
 * @param pattern which scores, by the path under which a gate notes them, such as {@code
 *     gate.scores}
 * @param kind what is penalised
 * @param weight how strongly
 * @param annealing how the weight changes
 */
public record Penalty(String pattern, Kind kind, double weight, Schedule annealing) {
  /** Checks the weight. */
  public Penalty {
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw InputException.of("penalty weight", "must be 0 or more", weight, "give 0 or more");
    }
  }

  /** The entropy of the weights of every gate. */
  public static Penalty entropy(double weight) {
    return new Penalty("*scores", new Entropy(), weight, new Schedule.Constant());
  }

  /** With this annealing instead. */
  public Penalty withAnnealing(Schedule newAnnealing) {
    return new Penalty(pattern, kind, weight, newAnnealing);
  }

  /** What is penalised. */
  public sealed interface Kind {
    /** The value for scores {@code [..., features]}, {@code [...]}. */
    Tensor value(Tensor scores);

    /** How the value changes with each score, {@code [..., features]}. */
    Tensor slope(Tensor scores);
  }

  /** {@code -sum_i w_i log w_i}: few large weights. */
  public record Entropy() implements Kind {
    @Override
    public Tensor value(Tensor scores) {
      Tensor logs = scores.log_softmax(-1);
      return scores.softmax(-1).mul(logs).sum(-1).neg();
    }

    /** {@code -w (log w - sum w log w)}. */
    @Override
    public Tensor slope(Tensor scores) {
      return aboutItsMean(scores.softmax(-1), scores.log_softmax(-1)).neg();
    }
  }

  /** {@code sum_i |s_i|}: scores near 0, so no feature stands out without need. */
  public record L1() implements Kind {
    @Override
    public Tensor value(Tensor scores) {
      return scores.abs().sum(-1);
    }

    /** {@code sign(s)}. */
    @Override
    public Tensor slope(Tensor scores) {
      return scores.sign();
    }
  }

  /** {@code sum_i w_i log(w_i / p_i)}: weights near a prior p. */
  public record KlTo(List<Double> prior) implements Kind {
    /** Checks that the prior is a distribution without zeros. */
    public KlTo {
      prior = List.copyOf(prior);
      double sum = prior.stream().mapToDouble(Double::doubleValue).sum();
      if (prior.stream().anyMatch(p -> !(p > 0)) || Math.abs(sum - 1) > 1e-6) {
        throw InputException.of(
            "prior", "must be positive and sum to 1", prior, "divide the numbers by their sum");
      }
    }

    @Override
    public Tensor value(Tensor scores) {
      return scores.softmax(-1).mul(ratio(scores)).sum(-1);
    }

    /** {@code w (r - sum w r)} with {@code r = log w - log p}. */
    @Override
    public Tensor slope(Tensor scores) {
      return aboutItsMean(scores.softmax(-1), ratio(scores));
    }

    private Tensor ratio(Tensor scores) {
      double[] logs = prior.stream().mapToDouble(Math::log).toArray();
      float[] single = new float[logs.length];
      for (int i = 0; i < logs.length; i++) {
        single[i] = (float) logs[i];
      }
      return scores.log_softmax(-1).sub(AbstractTensor.create(single));
    }
  }

  /** {@code w (r - sum_i w_i r_i)}. */
  private static Tensor aboutItsMean(Tensor weights, Tensor values) {
    Tensor mean = weights.mul(values).sum(-1).unsqueeze(-1);
    return values.sub(mean).mul_(weights);
  }
}
