package dev.candor.cli.method;

import dev.candor.blackbox.FeatureGroups;
import dev.candor.blackbox.PermutationImportance;
import dev.candor.blackbox.PermutationSettings;
import dev.candor.blackbox.StandardScore;
import dev.candor.core.InputException;
import dev.candor.core.ProgressListener;
import dev.candor.core.Ranking;
import dev.candor.core.Task;
import java.util.List;
import java.util.stream.IntStream;

/** The methods that take features away, or shuffle them, and look at what is lost. */
final class Perturbation {
  static final List<Method> ALL =
      List.of(
          new Method(
              "permutation",
              Family.PERTURBATION,
              "how much worse does any model get when one column is shuffled",
              "outputs only, and the true answers",
              "n (1 + d R) model calls for n rows, d columns, R repeats",
              "a column that the model does not read gets exactly 0; a standard error for every"
                  + " column",
              "no sanity test for single rows: speaks of the data set only; correlated columns"
                  + " hide one another, and shuffling makes rows that cannot exist",
              "candor rank MODEL DATA --method permutation",
              new Making.OfDataSet(Perturbation::permutation)));

  private Perturbation() {}

  private static Ranking permutation(Assignment assignment, ProgressListener listener) {
    Assignment.Answered answered =
        assignment
            .answered()
            .orElseThrow(
                () ->
                    InputException.of(
                        "method permutation",
                        "must have the true answers",
                        "no column with them in DATA",
                        "add the column, name it with --target, or choose another method"));
    StandardScore score =
        assignment.task().filter(task -> task == Task.REGRESSION).isPresent()
            ? StandardScore.MSE
            : StandardScore.LOG_LOSS;
    PermutationSettings settings =
        PermutationSettings.withDefaults(score)
            .withSeed(assignment.effort().seed())
            .withRepeats(assignment.effort().repeats())
            .withBudget(assignment.effort().budget());
    return new PermutationImportance(settings)
        .rank(
            assignment.predictor(),
            answered.inputs(),
            answered.answers(),
            groups(assignment),
            assignment.effort().cancellation(),
            listener);
  }

  private static FeatureGroups groups(Assignment assignment) {
    return FeatureGroups.of(
        assignment.features(),
        IntStream.range(0, assignment.players().elements())
            .map(assignment.players()::playerOf)
            .toArray());
  }
}
