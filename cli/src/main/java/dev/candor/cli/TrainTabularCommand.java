package dev.candor.cli;

import dev.candor.data.table.Table;
import dev.candor.data.table.TableReader;
import dev.candor.data.table.TypeOverrides;
import dev.candor.design.scores.ScoresSettings;
import dev.candor.report.JsonLayout;
import dev.candor.report.TrainingJson;
import dev.candor.report.summary.TrainingSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains on a table. */
@Command(
    name = "tabular",
    description = "Train on a CSV or Parquet file; ranks its columns.",
    sortOptions = false)
final class TrainTabularCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DATA", description = "A CSV or Parquet file with a line of names.")
  private Path data = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the model and its report go: a new folder, or a model to replace.")
  private Path out = Path.of("");

  @Option(names = "--resume", description = "Go on with an unfinished run.")
  private boolean resume;

  @Mixin private TableOptions table;
  @Mixin private NetworkOptions network;
  @Mixin private Everywhere everywhere;

  TrainTabularCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ScoresSettings settings = network.settings(everywhere);
    Words words = Words.of(terminal, everywhere);
    OutputFolder output = OutputFolder.at(terminal.resolve(out));
    Table read =
        TableReader.withDefaults()
            .withTypes(TypeOverrides.parse(table.types()))
            .read(terminal.resolve(data));
    PreparedTable prepared =
        PreparedTable.of(
            read, table, settings.inputs(), data.getFileName().toString(), Optional.empty());
    TrainingText text = new TrainingText(words.results(), terminal.screen());
    new TrainingText(words.asides(), terminal.screen())
        .data(prepared.summary(), prepared.data().target().task());
    TrainingSummary run =
        new TrainingJob(
                new ResumableRun(
                    terminal, words.asides(), output, out, resume, "the same command and --resume"),
                settings)
            .run(prepared, everywhere.quiet(), folder -> {});
    text.result(run);
    text.files(out, Optional.of(data.toString()));
    if (everywhere.json()) {
      terminal.out().println(TrainingJson.text(run, JsonLayout.ONE_LINE));
    }
    return ExitCode.DONE.code();
  }
}
