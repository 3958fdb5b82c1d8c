package dev.candor.metrics.agnostic;

import dev.candor.core.Cancellation;
import dev.candor.core.removal.CallEstimate;
import dev.candor.metrics.measure.Direction;
import dev.candor.metrics.measure.Judging;
import dev.candor.metrics.measure.Measure;
import dev.candor.metrics.measure.Measured;
import dev.candor.metrics.measure.Need;
import dev.candor.metrics.measure.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * The measures of this package that need explanations of several inputs and nothing else, in the
 * shape of every other measure: one value for all inputs together, no model calls.
 *
 * <p>Global importance is the mean over inputs of absolute attributions that sum to 1 for each
 * input. Rank alignment, which asks the model once for each input, is {@link AlignmentMeasure}; the
 * fluctuation ratio belongs to the model, and the surrogate measures to a surrogate.
 *
 * @param name of the measure
 * @param question what it asks
 * @param direction which end is the good one
 * @param formula of the importances
 */
public record AgnosticMeasure(
    String name, String question, Direction direction, ToDoubleFunction<Importances> formula)
    implements Measure {
  /** {@link AlphaScore} with alpha .8. */
  public static final Measure ALPHA_SCORE =
      new AgnosticMeasure(
          "alpha score",
          "On how few components does the importance concentrate?",
          Direction.NEITHER,
          importances -> AlphaScore.of(importances.mean()));

  /** {@link SpreadDivergence}. */
  public static final Measure SPREAD_DIVERGENCE =
      new AgnosticMeasure(
          "spread divergence",
          "How far is the importance from being spread evenly?",
          Direction.NEITHER,
          importances -> SpreadDivergence.of(importances.mean()));

  /** {@link SpreadRatio}. */
  public static final Measure SPREAD_RATIO =
      new AgnosticMeasure(
          "spread ratio",
          "How evenly is the importance spread?",
          Direction.NEITHER,
          importances -> SpreadRatio.of(importances.mean()));

  /** {@link RankConsistency}. */
  public static final Measure RANK_CONSISTENCY =
      new AgnosticMeasure(
          "rank consistency",
          "Does each component have the same rank in every explanation?",
          Direction.HIGHER_IS_BETTER,
          RankConsistency::of);

  /** {@link ImportanceStability}. */
  public static final Measure IMPORTANCE_STABILITY =
      new AgnosticMeasure(
          "importance stability",
          "Does each component count about as much in every explanation?",
          Direction.HIGHER_IS_BETTER,
          ImportanceStability::of);

  /** All measures of this package that judge explanations. */
  public static List<Measure> all() {
    return List.of(
        ALPHA_SCORE,
        SPREAD_DIVERGENCE,
        SPREAD_RATIO,
        RANK_CONSISTENCY,
        IMPORTANCE_STABILITY,
        AlignmentMeasure.withDefaults());
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.SEVERAL_INPUTS);
  }

  @Override
  public CallEstimate estimate(Subject subject) {
    return new CallEstimate(0, 16L * subject.size() * subject.masking().players().count());
  }

  @Override
  public Measured judge(Subject subject, Cancellation cancellation) {
    double value = formula.applyAsDouble(Importances.of(subject.attributions()));
    return new Judging(subject, cancellation).together(this, Map.of(), value, true);
  }
}
