package dev.candor.cli;

import dev.candor.cli.method.Assignment;
import dev.candor.cli.method.Making;
import dev.candor.cli.method.Method;
import dev.candor.core.Attribution;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.table.Column;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why did the model answer so for these rows? */
@Command(
    name = "explain",
    description = {
      "Explain every row of a table: CSV of row number, id columns, prediction, one number a"
          + " feature.",
      "Without --method: by the input-dependent gate (candor train tabular --gate input)."
    },
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
  private static final String GATE = "gate";

  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "MODEL",
      description = "The folder of a model, or a file .onnx or .pt.")
  private Path model = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "DATA",
      description = "CSV or Parquet; for .onnx and .pt a CSV of numbers.")
  private Path data = Path.of("");

  @Option(
      names = "--method",
      defaultValue = GATE,
      paramLabel = "NAME",
      description = "Which method, by name: see candor methods (default: ${DEFAULT-VALUE}).")
  private String name = GATE;

  @Option(
      names = {"--class", "--target"},
      paramLabel = "K|NAME",
      description = "The output to explain, by name or from 0 (default: each row's largest).")
  private Optional<String> output = Optional.empty();

  @Option(
      names = "--id",
      split = ",",
      paramLabel = "COL",
      description = "Columns to show beside each row.")
  private List<String> ids = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the CSV goes (default: standard output).")
  private Optional<Path> out = Optional.empty();

  @Mixin private MethodOptions options;
  @Mixin private Everywhere everywhere;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Method method = MethodNames.of("--method", name);
    Words words = Words.of(terminal, everywhere);
    try (OpenedModel opened = OpenedModel.open(terminal.resolve(model), model, everywhere)) {
      ReadRows rows = opened.read(terminal.resolve(data), Optional.empty());
      rows.notes().forEach(words.asides()::println);
      int[] all = IntStream.range(0, rows.count()).toArray();
      Assignment assignment =
          options.assignment(opened, rows, all, rows.known(), output, terminal, everywhere);
      List<Attribution> attributions =
          explainer(method, assignment).explain(assignment.inputs(), assignment.targets());
      if (terminal.cancellation().requested()) {
        throw new StoppedException("stopped; nothing was written; run the same command again");
      }
      give(
          new Explanations(method.name(), predictions(opened, rows, assignment), attributions),
          words);
    }
    return ExitCode.DONE.code();
  }

  private Explainer explainer(Method method, Assignment assignment) {
    if (method.making() instanceof Making.OfRows ofRows) {
      return ofRows.maker().explainer(assignment);
    }
    if (method.making() instanceof Making.OfEither either) {
      if (assignment.network().isEmpty() || either.chooser().explainsRows(assignment)) {
        return either.maker().explainer(assignment);
      }
      throw InputException.in(
          model,
          "must have an input-dependent gate to explain single rows",
          "a fixed gate, whose ranking is the same for all rows",
          "see it with candor rank "
              + model
              + ", train with --gate input, or name a --method of candor methods");
    }
    if (method.making() instanceof Making.OfOtherInputs other) {
      throw InputException.of(
          "--method " + method.name(),
          "must have " + other.kind(),
          "rows of a table",
          "choose another, see candor methods");
    }
    throw InputException.of(
        "--method",
        "must explain single rows",
        method.name() + ", which speaks of the data set",
        "use candor rank --method " + method.name());
  }

  private Predictions predictions(OpenedModel opened, ReadRows rows, Assignment assignment) {
    NdArray answers = assignment.predictor().predict(rows.inputs());
    List<Column> shown =
        ids.stream()
            .map(
                id ->
                    rows.table()
                        .orElseThrow(
                            () ->
                                InputException.of(
                                    "--id", "must name columns of a table", id, "leave it out"))
                        .column(id))
            .toList();
    if (opened.network().isPresent()) {
      return PredictCommand.predictions(answers, opened.network().get(), shown);
    }
    List<String> outputs =
        answers.length(1) == 1
            ? List.of()
            : IntStream.range(0, answers.length(1)).mapToObj(Integer::toString).toList();
    List<String> predicted = new ArrayList<>();
    for (int row = 0; row < answers.length(0); row++) {
      predicted.add(
          outputs.isEmpty()
              ? Double.toString(answers.at(row, 0))
              : Integer.toString(MostLikely.of(answers, row)));
    }
    return new Predictions(shown, predicted, outputs, answers, Predictions.Outputs.RAW);
  }

  private void give(Explanations explanations, Words words) throws IOException {
    if (out.isPresent()) {
      OutputFile.write(terminal.resolve(out.get()), explanations::writeCsv);
      words.asides().printf("wrote %d explanations to %s%n", explanations.rows(), out.get());
    } else if (!everywhere.json()) {
      explanations.writeCsv(terminal.out());
    }
    if (everywhere.json()) {
      terminal
          .out()
          .println(
              JsonText.of(
                  explanations.asJson(
                      out.map(file -> terminal.resolve(file).toAbsolutePath().toString()))));
    }
  }
}
