package dev.candor.metrics.stability;

import dev.candor.core.Attribution;
import dev.candor.core.Cancellation;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.removal.CallEstimate;
import dev.candor.metrics.measure.Direction;
import dev.candor.metrics.measure.Draws;
import dev.candor.metrics.measure.Finding;
import dev.candor.metrics.measure.Judging;
import dev.candor.metrics.measure.Measure;
import dev.candor.metrics.measure.Measured;
import dev.candor.metrics.measure.Need;
import dev.candor.metrics.measure.Subject;
import dev.candor.metrics.statistics.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * Does the explanation depend on what the labels say? The data randomisation test.
 *
 * <p>The mean similarity, over repeats, between the explanation of the model and that of a model
 * trained in the same way on the same rows with permuted labels. Near 1 means that the explanation
 * shows the inputs rather than what was learnt about them: the method fails. Lower is better; a
 * constant explanation is not defined (NaN).
 *
 * <p><b>Cost</b>: one training for each repeat, one explanation for each repeat and input. The
 * models must be trained until they fit the permuted labels. Adebayo, J. et al. 2018. Sanity checks
 * for saliency maps. NeurIPS, arXiv:1810.03292.
 *
 * @param trained the same method on a model trained on labels permuted by a seed, such as by {@link
 *     #permuted(NdArray, long)}
 * @param repeats how many models are trained, 1 or more
 * @param similarity how explanations are compared
 */
public record LabelRandomisation(
    LongFunction<Explainer> trained, int repeats, Similarity similarity) implements Measure {
  /** Checks that there is a repeat. */
  public LabelRandomisation {
    if (repeats < 1) {
      throw InputException.of("repeats", "must be 1 or more", repeats, "5 are usual");
    }
  }

  /** One model, with Spearman's correlation. */
  public static LabelRandomisation withDefaults(LongFunction<Explainer> trained) {
    return new LabelRandomisation(trained, 1, Similarity.SPEARMAN);
  }

  /** With another number of repeats. */
  public LabelRandomisation withRepeats(int newRepeats) {
    return new LabelRandomisation(trained, newRepeats, similarity);
  }

  /** With another similarity. */
  public LabelRandomisation withSimilarity(Similarity newSimilarity) {
    return new LabelRandomisation(trained, repeats, newSimilarity);
  }

  /** The targets in random order. */
  public static NdArray permuted(NdArray targets, long seed) {
    int[] order = Draws.of(seed).order(targets.size());
    double[] values = new double[order.length];
    for (int i = 0; i < order.length; i++) {
      values[i] = targets.get(order[i]);
    }
    return NdArray.of(values, targets.shape());
  }

  @Override
  public String name() {
    return "label randomisation";
  }

  @Override
  public String question() {
    return "Does the explanation depend on what the labels say?";
  }

  @Override
  public Direction direction() {
    return Direction.LOWER_IS_BETTER;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.EXPLAINER);
  }

  @Override
  public CallEstimate estimate(Subject subject) {
    return Asked.estimate(subject, repeats);
  }

  @Override
  public Measured judge(Subject subject, Cancellation cancellation) {
    Judging judging = new Judging(subject, cancellation);
    List<Explainer> explainers = new ArrayList<>();
    for (int r = 0; r < repeats && judging.left().isPresent(); r++) {
      explainers.add(trained.apply(subject.seed() + r));
    }
    return judging.each(
        this,
        Map.of("repeats", Integer.toString(repeats), "similarity", similarity.label()),
        i -> {
          double[] alike = new double[repeats];
          Attribution real = subject.attributions().get(i);
          for (int r = 0; r < repeats; r++) {
            if (judging.left().isEmpty() || r >= explainers.size()) {
              return Optional.empty();
            }
            Attribution permuted =
                explainers.get(r).explain(subject.inputs().row(i), real.target());
            judging.spent(permuted.evidence().modelCalls());
            alike[r] = similarity.of(real, permuted);
            if (Double.isNaN(alike[r])) {
              return Optional.of(Finding.exact(Double.NaN));
            }
          }
          Spread spread = Spread.of(alike);
          return Optional.of(
              repeats == 1
                  ? Finding.exact(spread.mean())
                  : Finding.sampled(spread.mean(), spread.standardError()));
        });
  }
}
