package dev.candor.cli.method;

import dev.candor.blackbox.FeatureGroups;
import dev.candor.blackbox.PermutationImportance;
import dev.candor.blackbox.PermutationSettings;
import dev.candor.blackbox.StandardScore;
import dev.candor.blackbox.occlusion.FeatureAblation;
import dev.candor.core.InputException;
import dev.candor.core.ProgressListener;
import dev.candor.core.Ranking;
import dev.candor.core.Task;
import java.util.List;
import java.util.stream.IntStream;

/** The methods that take features away, or shuffle them, and look at what is lost. */
final class Perturbation {
  /** What holds of every method that looks at answers only. */
  static final String NOTHING_BUT_ANSWERS =
      "no randomisation test by construction: it sees nothing but the model's answers";

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
              new Making.OfDataSet(Perturbation::permutation)),
          new Method(
              "ablation",
              Family.PERTURBATION,
              "how much does the answer change when one feature is taken away and all others stay",
              "outputs only; background rows or a baseline",
              "(1 + d) b model calls a row for d features, b background rows",
              "exactly 0 for what the model does not use; w (x - b) for a linear model; nothing is"
                  + " drawn",
              NOTHING_BUT_ANSWERS
                  + "; features that stand in for each other hide one another, and differences need"
                  + " not add up to the answer",
              "candor explain MODEL DATA --method ablation",
              new Making.OfRows(
                  assignment ->
                      new FeatureAblation(assignment.predictor(), assignment.masking())
                          .withCancellation(assignment.effort().cancellation()))),
          new Method(
              "occlusion",
              Family.PERTURBATION,
              "where does it lie, as seen through a window that slides over the input",
              "outputs only; a baseline; window and stride",
              "1 + places of the window model calls an input, times background rows",
              "any number of axes; the mean over the windows that a number lies in",
              NOTHING_BUT_ANSWERS + "; evidence wider than the window is missed",
              "dev.candor.blackbox.occlusion.Occlusion (library)",
              new Making.OfOtherInputs("images or series")),
          new Method(
              "leave-one-out",
              Family.PERTURBATION,
              "what if a token were not there at all, and the text shorter",
              "outputs only; a model that takes any length",
              "1 + entries model calls an input",
              "nothing stands in for what is gone",
              NOTHING_BUT_ANSWERS + "; entries that tell the same hide one another",
              "dev.candor.blackbox.occlusion.LeaveOneOut (library)",
              new Making.OfOtherInputs("tokens or steps")),
          new Method(
              "rise",
              Family.PERTURBATION,
              "where in an image lies what the answer rests on, by random masks",
              "outputs only: probabilities for an image",
              "one model call a mask, 4,000 as published",
              "a standard error for every pixel",
              NOTHING_BUT_ANSWERS + "; small objects are blurred by coarse masks",
              "dev.candor.blackbox.rise.Rise (library)",
              new Making.OfOtherInputs("images")));

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
    StandardScore score = score(assignment);
    PermutationSettings settings =
        PermutationSettings.withDefaults(score)
            .withSeed(assignment.effort().seed())
            .withRepeats(assignment.effort().repeats())
            .withBudget(assignment.effort().budget());
    return new PermutationImportance(settings)
        .rank(
            assignment.predictor(),
            answered.inputs(),
            answered.answers().toDoubles(),
            groups(assignment),
            assignment.effort().cancellation(),
            listener);
  }

  /** Log loss needs probabilities, as a network of ours gives them; other classes are counted. */
  private static StandardScore score(Assignment assignment) {
    if (assignment.task().isEmpty()) {
      int outputs = assignment.predictor().predict(assignment.inputs().slice(0, 1)).length(1);
      return outputs == 1 ? StandardScore.MSE : StandardScore.ACCURACY;
    }
    return assignment.task().get() == Task.REGRESSION ? StandardScore.MSE : StandardScore.LOG_LOSS;
  }

  private static FeatureGroups groups(Assignment assignment) {
    return FeatureGroups.of(
        assignment.features(),
        IntStream.range(0, assignment.players().elements())
            .map(assignment.players()::playerOf)
            .toArray());
  }
}
