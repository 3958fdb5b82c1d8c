package dev.candor.cli;

import dev.candor.cli.text.training.TextParts;
import dev.candor.cli.text.training.TextPlan;
import dev.candor.design.text.TextStart;
import dev.candor.report.JsonLayout;
import dev.candor.report.TextTrainingJson;
import dev.candor.report.text.TextTrainingSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains on texts. */
@Command(
    name = "text",
    description = {
      "Train a classifier of texts, and a small network that says which words mattered from the"
          + " attention of the same pass.",
      "DATA is CSV or TSV, JSON lines, packed with gzip or not, or a folder with a file of lines"
          + " for each class: LABEL.txt."
    },
    sortOptions = false)
final class TrainTextCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DATA", description = "A file, or a folder of LABEL.txt.")
  private Path data = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the model and its report go: a new folder, or a model to replace.")
  private Path out = Path.of("");

  @Option(names = "--resume", description = "Go on with an unfinished run.")
  private boolean resume;

  @Mixin private TextDataOptions texts;
  @Mixin private TextNetworkOptions network;
  @Mixin private Everywhere everywhere;

  TrainTextCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    TextPlan plan = network.plan(everywhere, texts.hasRationales());
    Words words = Words.of(terminal, everywhere);
    OutputFolder output = OutputFolder.at(terminal.resolve(out));
    TextParts parts = texts.parts(terminal, data, everywhere.seed());
    TextStart start = network.encoder().start(terminal);
    String name = String.valueOf(terminal.resolve(data).toAbsolutePath().normalize().getFileName());
    new TextTrainingText(words.asides(), terminal.screen()).data(name, plan, parts);
    TextTrainingSummary run =
        new TextTrainingJob(
                new ResumableRun(
                    terminal, words.asides(), output, out, resume, "the same command and --resume"),
                plan,
                name)
            .run(start, parts, everywhere.quiet(), staged -> {});
    TextTrainingText text = new TextTrainingText(words.results(), terminal.screen());
    text.result(run);
    text.files(out);
    if (everywhere.json()) {
      terminal.out().println(TextTrainingJson.text(run, JsonLayout.ONE_LINE));
    }
    return ExitCode.DONE.code();
  }
}
