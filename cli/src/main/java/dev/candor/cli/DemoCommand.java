package dev.candor.cli;

import dev.candor.data.table.Table;
import dev.candor.data.table.TableReader;
import dev.candor.design.scores.ScoresSettings;
import dev.candor.report.JsonLayout;
import dev.candor.report.TrainingJson;
import dev.candor.report.summary.TrainingSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains on the bundled real data set. */
@Command(
    name = "demo",
    description = {
      "Train on the bundled data (Breast Cancer Wisconsin, 569 rows, 30 columns), print accuracy"
          + " and ranking, write a report."
    },
    sortOptions = false)
final class DemoCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the model and its report go (default: candor-demo).")
  private Path out = Path.of("candor-demo");

  @Option(names = "--resume", description = "Go on with an unfinished run.")
  private boolean resume;

  @Mixin private NetworkOptions network;
  @Mixin private Everywhere everywhere;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ScoresSettings settings = network.settings(everywhere);
    Words words = Words.of(terminal, everywhere);
    OutputFolder output = OutputFolder.at(terminal.resolve(out));
    words.asides().println("Breast Cancer Wisconsin (UCI, CC BY 4.0): is a mass malignant?");
    Path copy = Files.createTempFile("candor-demo", ".csv");
    Table read;
    try {
      Example.copyTo(copy);
      read = TableReader.withDefaults().read(copy);
    } finally {
      Files.delete(copy);
    }
    PreparedTable prepared =
        PreparedTable.of(
            read, new TableOptions(), settings.inputs(), Example.FILE, Optional.of(Example.ORIGIN));
    TrainingText text = new TrainingText(words.results(), terminal.screen());
    new TrainingText(words.asides(), terminal.screen())
        .data(prepared.summary(), prepared.data().target().task());
    TrainingSummary run =
        new TrainingJob(
                new ResumableRun(
                    terminal, words.asides(), output, out, resume, "the same command and --resume"),
                settings)
            .run(prepared, everywhere.quiet(), Example::copyInto);
    text.result(run);
    text.files(out, Optional.of(out.resolve(Example.FILE).toString()));
    if (everywhere.json()) {
      terminal.out().println(TrainingJson.text(run, JsonLayout.ONE_LINE));
    }
    return ExitCode.DONE.code();
  }
}
