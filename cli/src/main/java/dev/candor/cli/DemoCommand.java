package dev.candor.cli;

import dev.candor.cli.series.SeriesParts;
import dev.candor.cli.series.SeriesPlan;
import dev.candor.cli.text.training.TextParts;
import dev.candor.cli.text.training.TextPlan;
import dev.candor.cli.training.ImageParts;
import dev.candor.cli.training.ImagePlan;
import dev.candor.core.InputException;
import dev.candor.data.series.generate.GeneratedSeries;
import dev.candor.data.table.Table;
import dev.candor.data.table.TableReader;
import dev.candor.design.scores.ScoresSettings;
import dev.candor.design.text.TextStart;
import dev.candor.report.ImageTrainingJson;
import dev.candor.report.JsonLayout;
import dev.candor.report.SeriesTrainingJson;
import dev.candor.report.TextTrainingJson;
import dev.candor.report.TrainingJson;
import dev.candor.report.image.ImageTrainingSummary;
import dev.candor.report.series.SeriesTrainingSummary;
import dev.candor.report.summary.TrainingSummary;
import dev.candor.report.text.TextTrainingSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains on the bundled real data set. */
@Command(
    name = "demo",
    description = {
      "Train on the bundled data (Breast Cancer Wisconsin, 569 rows, 30 columns), print accuracy"
          + " and ranking, write a report."
    },
    sortOptions = false)
final class DemoCommand implements Callable<Integer> {
  private static final Set<String> FOR_GENERATED =
      Set.of(
          "--images",
          "--series",
          "--text",
          "--encoder",
          "--out",
          "--resume",
          "--epochs",
          "--seed",
          "--threads",
          "--json",
          "--quiet",
          "--debug");

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Option(
      names = "--images",
      description =
          "Train image networks that say where they look on drawn shapes instead, print accuracy"
              + " and whether they look at the shapes.")
  private boolean images;

  @Option(
      names = "--series",
      description =
          "Train an LSTM on generated series instead, print its error and which features drive the"
              + " target.")
  private boolean series;

  @Option(
      names = "--text",
      description =
          "Train a classifier of texts on made sentences instead, print its accuracy and whether it"
              + " says which word is wrong.")
  private boolean text;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where the model and its report go (default: candor-demo, with --images"
              + " candor-demo-images, with --series candor-demo-series, with --text"
              + " candor-demo-text).")
  private Optional<Path> named = Optional.empty();

  @Option(names = "--resume", description = "Go on with an unfinished run.")
  private boolean resume;

  @Mixin private NetworkOptions network;
  @Mixin private EncoderOption encoder;
  @Mixin private Everywhere everywhere;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if ((images ? 1 : 0) + (series ? 1 : 0) + (text ? 1 : 0) > 1) {
      throw InputException.of(
          "--images, --series and --text",
          "must be given one at a time",
          "several",
          "run one after the other");
    }
    if (!text && spec.commandLine().getParseResult().hasMatchedOption("--encoder")) {
      throw InputException.of(
          "--encoder", "must come with --text", encoder.name(), "leave it out otherwise");
    }
    if (text) {
      requireAlone("--text", "text");
      return onText(named.orElse(Path.of("candor-demo-text")));
    }
    if (series) {
      requireAlone("--series", "series");
      return onSeries(named.orElse(Path.of("candor-demo-series")));
    }
    return images ? onImages() : onTable(named.orElse(Path.of("candor-demo")));
  }

  private Integer onSeries(Path out) throws IOException {
    SeriesPlan plan = SeriesDemo.plan(everywhere, network.epochs());
    Words words = Words.of(terminal, everywhere);
    ResumableRun frame = frame(out, words);
    GeneratedSeries made = SeriesDemo.made(everywhere.seed());
    words.asides().println("generated series: which features drive the target?");
    SeriesParts parts = SeriesDemo.parts(made, plan, everywhere.seed());
    new SeriesTrainingText(words.asides(), terminal.screen()).data(SeriesDemo.NAME, plan, parts);
    SeriesTrainingSummary run =
        new SeriesTrainingJob(frame, plan, SeriesDemo.NAME)
            .run(
                parts,
                everywhere.quiet(),
                (model, summary) -> SeriesDemo.more(made, parts, model, summary),
                staged -> SeriesDemo.writeInto(staged, made.series()));
    SeriesTrainingText text = new SeriesTrainingText(words.results(), terminal.screen());
    text.result(run);
    text.files(out, out.resolve(SeriesDemo.FILE).toString());
    if (everywhere.json()) {
      terminal.out().println(SeriesTrainingJson.text(run, JsonLayout.ONE_LINE));
    }
    return ExitCode.DONE.code();
  }

  private Integer onText(Path out) throws IOException {
    TextStart start = encoder.start(terminal);
    TextPlan plan =
        TextDemo.plan(
            everywhere, encoder.name(), start.encoder().shape().positions(), network.epochs());
    Words words = Words.of(terminal, everywhere);
    ResumableRun frame = frame(out, words);
    words.asides().println("made sentences: is a word wrong, and which?");
    TextParts parts = TextDemo.parts(everywhere.seed());
    new TextTrainingText(words.asides(), terminal.screen()).data(TextDemo.NAME, plan, parts);
    TextTrainingSummary run =
        new TextTrainingJob(frame, plan, TextDemo.NAME, TextDemo.OTHERS)
            .run(start, parts, everywhere.quiet(), staged -> TextDemo.writeInto(staged, parts));
    TextTrainingText said = new TextTrainingText(words.results(), terminal.screen());
    said.result(run);
    said.files(out);
    if (everywhere.json()) {
      terminal.out().println(TextTrainingJson.text(run, JsonLayout.ONE_LINE));
    }
    return ExitCode.DONE.code();
  }

  private Integer onImages() throws IOException {
    requireAlone("--images", "image");
    Path out = named.orElse(Path.of("candor-demo-images"));
    ImagePlan plan = ImageDemo.plan(everywhere, network.epochs());
    Words words = Words.of(terminal, everywhere);
    ResumableRun frame = frame(out, words);
    words.asides().println("drawn shapes: which colour has the figure, and where is it?");
    ImageParts parts = ImageDemo.parts(everywhere.seed());
    new ImageTrainingText(words.asides()).data(ImageDemo.NAME, plan, parts);
    ImageTrainingSummary run =
        new ImageTrainingJob(frame, plan, ImageDemo.NAME, "drawn from seeds of their own")
            .run(parts, everywhere.quiet());
    ImageTrainingText text = new ImageTrainingText(words.results());
    text.result(run);
    text.files(out, plan.arch(), "PICTURES");
    if (everywhere.json()) {
      terminal.out().println(ImageTrainingJson.text(run, JsonLayout.ONE_LINE));
    }
    return ExitCode.DONE.code();
  }

  private ResumableRun frame(Path out, Words words) throws IOException {
    return new ResumableRun(
        terminal,
        words.asides(),
        OutputFolder.at(terminal.resolve(out)),
        out,
        resume,
        "the same command and --resume");
  }

  /** Options that mean nothing here are refused, not ignored. */
  private void requireAlone(String kind, String command) {
    for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
      if (!FOR_GENERATED.contains(option.longestName())) {
        throw InputException.of(
            option.longestName(),
            "must be left out with " + kind,
            option.longestName(),
            "see candor train " + command + " --help for what can be set");
      }
    }
  }

  private Integer onTable(Path out) throws IOException {
    ScoresSettings settings = network.settings(everywhere);
    Words words = Words.of(terminal, everywhere);
    ResumableRun frame = frame(out, words);
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
        new TrainingJob(frame, settings).run(prepared, everywhere.quiet(), Example::copyInto);
    text.result(run);
    text.files(out, Optional.of(out.resolve(Example.FILE).toString()));
    if (everywhere.json()) {
      terminal.out().println(TrainingJson.text(run, JsonLayout.ONE_LINE));
    }
    return ExitCode.DONE.code();
  }
}
