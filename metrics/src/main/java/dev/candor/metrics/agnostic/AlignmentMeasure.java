package dev.candor.metrics.agnostic;

import dev.candor.core.Attribution;
import dev.candor.core.Budget;
import dev.candor.core.Cancellation;
import dev.candor.core.NdArray;
import dev.candor.core.removal.CallEstimate;
import dev.candor.metrics.measure.Direction;
import dev.candor.metrics.measure.Judging;
import dev.candor.metrics.measure.Measure;
import dev.candor.metrics.measure.Measured;
import dev.candor.metrics.measure.ModelScores;
import dev.candor.metrics.measure.Need;
import dev.candor.metrics.measure.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@link RankAlignment} of explanations over {@link OutputGroups}, in the shape of every other
 * measure: one value for all inputs together. Groups whose explanations are all 0 are left out.
 * Costs one model call for each input.
 *
 * @param alpha the share of the importance that the components of a group must hold
 */
public record AlignmentMeasure(double alpha) implements Measure {
  /** With alpha .8. */
  public static AlignmentMeasure withDefaults() {
    return new AlignmentMeasure(AlphaScore.PUBLISHED);
  }

  @Override
  public String name() {
    return "rank alignment";
  }

  @Override
  public String question() {
    return "Do the same components matter in every part of the data?";
  }

  @Override
  public Direction direction() {
    return Direction.HIGHER_IS_BETTER;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.SEVERAL_INPUTS, Need.MODEL);
  }

  @Override
  public CallEstimate estimate(Subject subject) {
    return new CallEstimate(
        subject.size(), 8L * subject.size() * subject.masking().players().elements());
  }

  @Override
  public Measured judge(Subject subject, Cancellation cancellation) {
    Judging judging = new Judging(subject, cancellation);
    Optional<Budget> left = judging.left();
    if (left.isEmpty()) {
      return judging.together(this, Map.of(), Double.NaN, false);
    }
    ModelScores model = new ModelScores(subject.model(), left.get(), cancellation);
    Optional<NdArray> outputs = model.outputs(subject.inputs());
    judging.spent(model.calls());
    if (outputs.isEmpty()) {
      return judging.together(this, Map.of(), Double.NaN, false);
    }
    List<double[]> byGroup = new ArrayList<>();
    for (List<Integer> group : OutputGroups.of(outputs.get())) {
      List<Attribution> members =
          group.stream()
              .map(i -> subject.attributions().get(i))
              .filter(a -> Importances.says(a.values().toDoubles()))
              .toList();
      if (!members.isEmpty()) {
        byGroup.add(Importances.of(members).mean());
      }
    }
    double[] all = Importances.of(subject.attributions()).mean();
    return judging.together(
        this,
        Map.of("alpha", Double.toString(alpha), "groups", Integer.toString(byGroup.size())),
        RankAlignment.of(all, byGroup, alpha),
        true);
  }
}
