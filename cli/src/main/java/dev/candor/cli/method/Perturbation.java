package dev.candor.cli.method;

import dev.candor.blackbox.FeatureGroups;
import dev.candor.blackbox.PermutationImportance;
import dev.candor.blackbox.PermutationSettings;
import dev.candor.blackbox.StandardScore;
import dev.candor.blackbox.occlusion.FeatureAblation;
import dev.candor.blackbox.occlusion.LeaveOneOut;
import dev.candor.cli.input.Layout;
import dev.candor.core.Axes;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.ProgressListener;
import dev.candor.core.Ranking;
import dev.candor.core.Task;
import dev.candor.core.removal.Players;
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
              List.of(Setting.count("repeats", "5", 1, "how often each column is shuffled")),
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
              List.of(),
              new Making.OfRows(
                  Gives.COMPONENTS,
                  StandIn.EITHER,
                  (assignment, choices) ->
                      new FeatureAblation(assignment.predictor(), assignment.masking())
                          .withCancellation(assignment.effort().cancellation()))),
          new Method(
              "occlusion",
              Family.PERTURBATION,
              "where does it lie, as seen through a window that slides over the input",
              "outputs only; background rows or a baseline",
              "1 + places of the window model calls an input, times background rows",
              "any number of axes; the mean over the windows that a number lies in",
              NOTHING_BUT_ANSWERS + "; evidence wider than the window is missed",
              "candor explain MODEL IMAGES --method occlusion --window 8",
              List.of(
                  Setting.of(
                      "window",
                      "an eighth of an image, a step, a feature",
                      "its lengths, 8 or 8x8"),
                  Setting.of("stride", "half the window", "how far it moves")),
              new Making.OfRows(Gives.MAP, StandIn.EITHER, SlidingWindow::explainer)),
          new Method(
              "leave-one-out",
              Family.PERTURBATION,
              "what if a token or a step were not there at all, and the input shorter",
              "outputs only; a model that takes any length",
              "1 + entries model calls an input",
              "nothing stands in for what is gone",
              NOTHING_BUT_ANSWERS + "; entries that tell the same hide one another",
              "candor explain MODEL SERIES.npy --method leave-one-out",
              List.of(),
              new Making.OfRows(Gives.COMPONENTS, StandIn.NONE, Perturbation::leaveOneOut)),
          new Method(
              "rise",
              Family.PERTURBATION,
              "where in an image lies what the answer rests on, by random masks",
              "outputs only; images; a baseline; probabilities: set softmax for a model that answers"
                  + " with scores",
              "one model call a mask",
              "a standard error for every pixel",
              NOTHING_BUT_ANSWERS + "; small objects are blurred by coarse masks",
              "candor explain MODEL IMAGES --method rise --set softmax=yes",
              List.of(
                  Setting.count("samples", "4000", 2, "masks"),
                  Setting.of("grid", "7x7", "cells of a coarse mask"),
                  Setting.of("keep", "0.5", "share of the cells that is kept"),
                  Setting.of("softmax", "no", "yes to make probabilities of the outputs")),
              new Making.OfRows(Gives.MAP, StandIn.BASELINE, RandomMasks::explainer)));

  private Perturbation() {}

  private static Ranking permutation(
      Assignment assignment, Choices choices, ProgressListener listener) {
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
            .withRepeats(choices.whole("repeats"))
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

  private static Explainer leaveOneOut(Assignment assignment, Choices choices) {
    Layout layout = assignment.layout();
    Axes axes =
        switch (layout.kind()) {
          case TEXT -> layout.components().axes();
          case SERIES -> Players.timeSteps(layout.shape().get(0), layout.shape().get(1)).axes();
          default ->
              throw InputException.of(
                  "--method leave-one-out",
                  "must have series or texts",
                  layout.kind().label(),
                  "use ablation, which puts something in the place of what it takes away");
        };
    return new LeaveOneOut(assignment.predictor(), axes, assignment.effort().budget())
        .withCancellation(assignment.effort().cancellation());
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
