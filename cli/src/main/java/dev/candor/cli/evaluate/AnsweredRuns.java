package dev.candor.cli.evaluate;

import dev.candor.cli.method.Assignment;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.metrics.faithfulness.LabelledRows;
import dev.candor.metrics.faithfulness.Performance;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What does each method say of the rows whose answers are known? Each row's largest output is
 * explained. A method is asked once, when somebody first wants to know. For one thread at a time.
 */
final class AnsweredRuns {
  private final Assignment assignment;
  private final Map<String, LabelledRows> asked = new HashMap<>();

  AnsweredRuns(Assignment assignment) {
    this.assignment = assignment;
  }

  /** The refusal of data without answers, of fewer rows than this, or none. */
  static Optional<InputException> refusal(String measure, Assignment assignment, int fewest) {
    int found = assignment.answered().map(known -> known.answers().size()).orElse(0);
    return found >= fewest
        ? Optional.empty()
        : Optional.of(
            InputException.of(
                "--measures " + measure,
                "must have the true answers of " + fewest + " rows or more",
                found == 0 ? "none" : found,
                "name their column by --target, or leave " + measure));
  }

  /** The rows, their answers, and what the method of a run says of them. */
  LabelledRows of(MethodRun run) {
    return asked.computeIfAbsent(run.name(), name -> explained(run));
  }

  /** Accuracy of a model with an output for each class, else the explained share of variance. */
  Performance performance() {
    NdArray one = known().inputs().slice(0, 1);
    return assignment.predictor().predict(one).length(1) > 1
        ? Performance.ACCURACY
        : Performance.R_SQUARED;
  }

  /** The rows with their answers. */
  Assignment.Answered known() {
    return assignment
        .answered()
        .orElseThrow(
            () -> InputException.of("answers", "must be known", "none", "give --target COL"));
  }

  private LabelledRows explained(MethodRun run) {
    Assignment.Answered known = known();
    NdArray outputs = assignment.predictor().predict(known.inputs());
    int[] targets = new int[outputs.length(0)];
    for (int row = 0; row < targets.length; row++) {
      for (int k = 1; k < outputs.length(1); k++) {
        targets[row] = outputs.at(row, k) > outputs.at(row, targets[row]) ? k : targets[row];
      }
    }
    return new LabelledRows(
        known.inputs(), known.answers(), run.explainer().explain(known.inputs(), targets));
  }
}
