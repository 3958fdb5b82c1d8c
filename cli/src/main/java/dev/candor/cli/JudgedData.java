package dev.candor.cli;

import dev.candor.cli.input.Reading;
import dev.candor.cli.model.OpenedModel;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which rows of DATA, which output, which answers: for the verbs that judge or rank. */
final class JudgedData {
  @Option(
      names = "--class",
      paramLabel = "K|NAME",
      description = "The output to explain, by name or from 0 (default: each row's largest).")
  private Optional<String> output = Optional.empty();

  @Option(
      names = "--target",
      paramLabel = "COL",
      description = "The column of DATA with the true answers (default: the model's own).")
  private Optional<String> target = Optional.empty();

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "How many rows are explained, drawn with the seed (evaluate: 30, rank: 100).")
  private Optional<Integer> rows = Optional.empty();

  Optional<String> output() {
    return output;
  }

  int rows(int usual) {
    return rows.orElse(usual);
  }

  /** With the column of the true answers. */
  Reading reading(InputOptions inputs, Terminal terminal, OpenedModel model) {
    return inputs.reading(terminal, model).withTarget(target);
  }
}
