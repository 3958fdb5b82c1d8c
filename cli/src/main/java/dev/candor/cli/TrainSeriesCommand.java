package dev.candor.cli;

import dev.candor.cli.series.SeriesParts;
import dev.candor.cli.series.SeriesPlan;
import dev.candor.data.series.Series;
import dev.candor.design.actif.model.SeriesPreparation;
import dev.candor.report.JsonLayout;
import dev.candor.report.SeriesTrainingJson;
import dev.candor.report.series.SeriesTrainingSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains on series. */
@Command(
    name = "series",
    description = {
      "Train on windows of series; ranks their features from the network's activations.",
      "Files are CSV or TSV with a line of names, packed with gzip or not; a folder stands for all"
          + " of its own."
    },
    sortOptions = false)
final class TrainSeriesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DATA", arity = "1..*", description = "Files or folders.")
  private List<Path> data = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the model and its report go: a new folder, or a model to replace.")
  private Path out = Path.of("");

  @Option(names = "--resume", description = "Go on with an unfinished run.")
  private boolean resume;

  @Mixin private SeriesDataOptions series;
  @Mixin private SeriesNetworkOptions network;
  @Mixin private Everywhere everywhere;

  TrainSeriesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    SeriesPreparation preparation = series.preparation();
    SeriesPlan plan =
        new SeriesPlan(
            preparation,
            series.windows(),
            series.scaling(),
            network.design(),
            network.fit(everywhere));
    Words words = Words.of(terminal, everywhere);
    OutputFolder output = OutputFolder.at(terminal.resolve(out));
    Series read = preparation.read(SeriesDataOptions.files(terminal, data));
    SeriesParts parts = SeriesParts.of(read, plan.windows(), series.parting(everywhere.seed()));
    String name = String.valueOf(data.get(0).normalize().getFileName());
    SeriesTrainingText text = new SeriesTrainingText(words.results(), terminal.screen());
    new SeriesTrainingText(words.asides(), terminal.screen()).data(name, plan, parts);
    SeriesTrainingSummary run =
        new SeriesTrainingJob(
                new ResumableRun(
                    terminal, words.asides(), output, out, resume, "the same command and --resume"),
                plan,
                name)
            .run(parts, everywhere.quiet(), (model, summary) -> summary, staged -> {});
    text.result(run);
    text.files(out, data.get(0).toString());
    if (everywhere.json()) {
      terminal.out().println(SeriesTrainingJson.text(run, JsonLayout.ONE_LINE));
    }
    return ExitCode.DONE.code();
  }
}
