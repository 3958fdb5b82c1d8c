package dev.candor.cli;

import dev.candor.cli.model.MostLikely;
import dev.candor.cli.model.OpenedModel;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Task;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which output of a model is explained. */
final class ExplainedOutput {
  private ExplainedOutput() {}

  /**
   * The output for each row: the named one, or the row's largest.
   *
   * @param answers {@code [n, outputs]}
   */
  static List<Integer> of(OpenedModel model, NdArray answers, Optional<String> named) {
    int outputs = answers.length(1);
    Optional<Integer> one = named.map(name -> place(model, outputs, name));
    return IntStream.range(0, answers.length(0))
        .mapToObj(row -> one.orElseGet(() -> MostLikely.of(answers, row)))
        .toList();
  }

  /** The named output; empty where each row's largest is asked for. */
  static Optional<Integer> chosen(OpenedModel model, int outputs, Optional<String> named) {
    return named.map(name -> place(model, outputs, name));
  }

  /** In words. */
  static String words(OpenedModel model, Optional<String> named) {
    if (model.task().equals(Optional.of(Task.REGRESSION))) {
      return "the predicted number";
    }
    return named
        .map(name -> "output " + name)
        .orElse(
            model.task().isPresent() ? "the predicted class" : "the largest output of each row");
  }

  private static int place(OpenedModel model, int outputs, String named) {
    int position = model.classes().indexOf(named);
    if (position < 0 && named.matches("\\d{1,9}")) {
      position = Integer.parseInt(named);
    }
    if (position < 0 || position >= outputs) {
      throw InputException.of(
          "--class",
          model.classes().isEmpty()
              ? "must be an output, 0 to " + (outputs - 1)
              : "must be one of " + model.classes() + ", or its place from 0",
          named,
          "correct it, or leave it out");
    }
    return position;
  }
}
