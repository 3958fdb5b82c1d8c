package dev.candor.metrics.stability;

import dev.candor.core.Attribution;
import dev.candor.core.Cancellation;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.removal.CallEstimate;
import dev.candor.metrics.measure.Curve;
import dev.candor.metrics.measure.Direction;
import dev.candor.metrics.measure.Finding;
import dev.candor.metrics.measure.Judging;
import dev.candor.metrics.measure.Measure;
import dev.candor.metrics.measure.Measured;
import dev.candor.metrics.measure.Need;
import dev.candor.metrics.measure.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Does the explanation change when the model forgets what it learnt? The model parameter
 * randomisation test.
 *
 * <p>For each stage of layers whose parameters are drawn anew, the similarity between the
 * explanation of the trained and of the randomised model; the curve is the similarity over the
 * stages (x from 1/stages to 1). The value is, cascading, that of the last stage, where nothing
 * learnt is left; independent, the mean over stages. Near 1 means that the explanation does not
 * depend on what was learnt: the method fails the test. Lower is better; random attribution, which
 * depends on the input alone, has 1, and a constant explanation is not defined (NaN).
 *
 * <p><b>Cost</b>: one explanation for each stage and input, and their model calls. <b>Not</b> a
 * measure of being right: any change passes. Adebayo, J. et al. 2018. Sanity checks for saliency
 * maps. NeurIPS, arXiv:1810.03292.
 *
 * @param models the method on randomised copies of the model
 * @param randomisation which layers are randomised together
 * @param similarity how explanations are compared
 */
public record ParameterRandomisation(
    RandomisedModels models, Randomisation randomisation, Similarity similarity)
    implements Measure {
  /** Checks that there is a layer. */
  public ParameterRandomisation {
    if (models.layers().isEmpty()) {
      throw InputException.of("layers", "must be one or more", 0, "name the layers to randomise");
    }
  }

  /** Cascading, with Spearman's correlation. */
  public static ParameterRandomisation withDefaults(RandomisedModels models) {
    return new ParameterRandomisation(models, Randomisation.CASCADING, Similarity.SPEARMAN);
  }

  /** With another choice of layers. */
  public ParameterRandomisation withRandomisation(Randomisation newRandomisation) {
    return new ParameterRandomisation(models, newRandomisation, similarity);
  }

  /** With another similarity. */
  public ParameterRandomisation withSimilarity(Similarity newSimilarity) {
    return new ParameterRandomisation(models, randomisation, newSimilarity);
  }

  /** The layers randomised at each stage, in the order of the curve. */
  public List<List<String>> stages() {
    return randomisation.stages(models.layers());
  }

  @Override
  public String name() {
    return "parameter randomisation";
  }

  @Override
  public String question() {
    return "Does the explanation change when the model forgets what it learnt?";
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
    return Asked.estimate(subject, stages().size());
  }

  @Override
  public Measured judge(Subject subject, Cancellation cancellation) {
    Judging judging = new Judging(subject, cancellation);
    List<Explainer> explainers = new ArrayList<>();
    for (List<String> stage : stages()) {
      explainers.add(models.explainer(stage, subject.seed()));
    }
    return judging.each(
        this,
        Map.of(
            "randomisation", randomisation.name(),
            "similarity", similarity.label(),
            "layers", models.layers().toString()),
        i -> {
          double[] alike = new double[explainers.size()];
          double[] x = new double[alike.length];
          Attribution trained = subject.attributions().get(i);
          for (int s = 0; s < alike.length; s++) {
            if (judging.left().isEmpty()) {
              return Optional.empty();
            }
            Attribution randomised =
                explainers.get(s).explain(subject.inputs().row(i), trained.target());
            judging.spent(randomised.evidence().modelCalls());
            x[s] = (s + 1.0) / alike.length;
            alike[s] = similarity.of(trained, randomised);
          }
          return Optional.of(Finding.exact(value(alike), Curve.of(x, alike)));
        });
  }

  private double value(double[] alike) {
    if (randomisation == Randomisation.CASCADING) {
      return alike[alike.length - 1];
    }
    double sum = 0;
    for (double one : alike) {
      sum += one;
    }
    return sum / alike.length;
  }
}
