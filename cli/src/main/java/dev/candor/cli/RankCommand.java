package dev.candor.cli;

import dev.candor.cli.evaluate.Explaining;
import dev.candor.cli.input.Inputs;
import dev.candor.cli.input.ModelRows;
import dev.candor.cli.input.Reading;
import dev.candor.cli.method.Activations;
import dev.candor.cli.method.Assignment;
import dev.candor.cli.method.Method;
import dev.candor.cli.model.OpenedModel;
import dev.candor.cli.words.WordRanking;
import dev.candor.core.InputException;
import dev.candor.core.ProgressListener;
import dev.candor.core.Ranking;
import dev.candor.core.removal.Removal;
import dev.candor.data.encode.EncodedTable;
import dev.candor.design.scores.GateKind;
import dev.candor.design.scores.ScoresModel;
import dev.candor.report.JsonLayout;
import dev.candor.report.RankingCsv;
import dev.candor.report.RankingJson;
import dev.candor.report.chart.Chart;
import dev.candor.report.chart.Png;
import dev.candor.report.chart.RankingChart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which features matter to this model? */
@Command(
    name = "rank",
    description = {
      "Print which features matter to a model.",
      "With DATA and an input-dependent gate: to these rows.",
      "With DATA and --method: to any model, by any method of candor methods.",
      "Models of series, and ONNX files with an LSTM or GRU: over all windows of DATA, by"
          + " DeepACTIF unless another --method is named.",
      "Image networks: where they look in the images of DATA on the mean, and by class.",
      "Classifiers of texts: which words matter over the texts of DATA, by what lies beside them"
          + " or by --method."
    },
    sortOptions = false)
final class RankCommand implements Callable<Integer> {
  private static final double PNG_SCALE = 2;
  private static final int USUAL_ROWS = 100;

  private final Terminal terminal;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DATA",
      description = "What to rank for: rows, series, images, texts.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--method",
      paramLabel = "NAME",
      description =
          "Which method, by name: see candor methods (default: what is part of the network: gate,"
              + " map or ExpNet; for series DeepACTIF).")
  private Optional<String> name = Optional.empty();

  @Option(names = "--csv", paramLabel = "FILE", description = "Write the ranking as CSV.")
  private Optional<Path> csv = Optional.empty();

  @Option(names = "--svg", paramLabel = "FILE", description = "Draw the ranking as SVG.")
  private Optional<Path> svg = Optional.empty();

  @Option(names = "--png", paramLabel = "FILE", description = "Draw the ranking as PNG.")
  private Optional<Path> png = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write ranking.csv, ranking.json, ranking.svg and ranking.png into a folder.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--least",
      paramLabel = "N",
      description =
          "Texts: rank words that stand in so many texts or more (default: 5; 1 for few texts).")
  private Optional<Integer> least = Optional.empty();

  @Mixin private ModelArgument model;
  @Mixin private JudgedData judged;
  @Mixin private InputOptions inputs;
  @Mixin private MethodOptions options;
  @Mixin private PictureOptions pictures;
  @Mixin private VeilOptions veil;
  @Mixin private WindowOptions windows;
  @Mixin private TextOptions texts;
  @Mixin private OriginalEncoderOption encoder;
  @Mixin private Everywhere everywhere;

  RankCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Words words = Words.of(terminal, everywhere);
    if (name.isEmpty() && LoadedModel.looksAtImages(terminal.resolve(model.path()), model.path())) {
      return byMaps(words);
    }
    veil.refuseUnlessMaps();
    if (LoadedModel.readsTexts(terminal.resolve(model.path()), model.path())) {
      return byWords(words);
    }
    texts.refuseUnlessTexts();
    encoder.refuseUnlessTexts();
    refuseLeast();
    Optional<Method> named = name.map(given -> MethodNames.of("--method", given));
    if (named.map(method -> Activations.variant(method).isPresent()).orElseGet(this::readsSteps)) {
      return byActivations(named, words);
    }
    Ranking ranking = name.isPresent() ? byMethod(name.get(), words) : byGate(words);
    new TrainingText(words.results(), terminal.screen()).ranking(ranking);
    write(ranking, RankingJson.text(ranking, JsonLayout.INDENTED) + "\n", words);
    if (everywhere.json()) {
      terminal.out().println(RankingJson.text(ranking, JsonLayout.ONE_LINE));
    }
    return ExitCode.DONE.code();
  }

  private void refuseLeast() {
    if (least.isPresent()) {
      throw InputException.of(
          "--least", "must be for a classifier of texts of ours", least.get(), "leave it out");
    }
  }

  private int byWords(Words words) throws IOException {
    pictures.refuseUnlessPictures();
    windows.refuseUnlessSeries();
    inputs.refuseForTexts();
    Path file =
        data.orElseThrow(
            () ->
                InputException.of(
                    "DATA", "must be given for a classifier of texts", "none", "name texts"));
    WordRanking found;
    try (OpenedModel opened = model.open(terminal, everywhere)) {
      found =
          new TextRanking(terminal, everywhere, options, texts, encoder, judged, least)
              .of(file.toString(), opened, name, words);
    }
    TextRanking.print(found, words.results());
    write(found.ranking(), JsonText.of(TextRanking.json(found)) + "\n", words);
    if (everywhere.json()) {
      terminal.out().println(JsonText.of(TextRanking.json(found)));
    }
    return ExitCode.DONE.code();
  }

  /** Whether a model that no method was named for is one of series. */
  private boolean readsSteps() {
    Path place = terminal.resolve(model.path());
    if (LoadedModel.readsSeries(place, model.path())) {
      return true;
    }
    if (!Files.isRegularFile(place) || data.isEmpty()) {
      return false;
    }
    try (OpenedModel opened = model.open(terminal, everywhere)) {
      List<Long> shape = opened.inputShape();
      return shape.size() == 3
          && SeriesRanking.suits(opened, shape.stream().skip(1).map(Long::intValue).toList());
    }
  }

  private int byActivations(Optional<Method> named, Words words) throws IOException {
    Method method = named.orElseGet(SeriesRanking::usual);
    Path file =
        data.orElseThrow(
            () ->
                InputException.of(
                    "DATA", "must be given to rank by activations", "none", "name series"));
    options.check(List.of(method), method.standIn());
    pictures.refuseUnlessPictures();
    if (options.components().isPresent()) {
      throw InputException.of(
          "--components", "must be for a method that takes them away", method.name(), "leave it");
    }
    SeriesStanding found;
    try (OpenedModel opened = model.open(terminal, everywhere)) {
      Reading reading = judged.reading(inputs, terminal, opened);
      found =
          new SeriesRanking(terminal, everywhere, options, judged, windows)
              .of(file, opened, reading, named, words);
    }
    StoppedException.ifAsked(terminal.cancellation());
    found.print(words.results(), terminal.screen());
    write(found.ranking(), JsonText.of(found.json()) + "\n", words);
    if (everywhere.json()) {
      terminal.out().println(JsonText.of(found.json()));
    }
    return ExitCode.DONE.code();
  }

  private Ranking byMethod(String wanted, Words words) {
    Method method = MethodNames.of("--method", wanted);
    if (data.isEmpty()) {
      throw InputException.of(
          "--method " + wanted, "must have DATA", "none", "give the rows to rank for");
    }
    options.check(List.of(method), method.standIn());
    try (OpenedModel opened = model.open(terminal, everywhere)) {
      Reading reading = judged.reading(inputs, terminal, opened);
      JudgedInputs given =
          new JudgedInputs.Choice(
                  terminal, everywhere, options, inputs, pictures, new MaskOptions(), windows)
              .read(terminal.resolve(data.get()), opened, reading, judged.rows(USUAL_ROWS));
      Inputs read = given.inputs();
      read.notes().forEach(words.asides()::println);
      PictureOptions.tell(given.broken(), words.asides());
      int[] some = given.explained();
      Removal removal =
          options.removal(
              method.standIn(),
              opened,
              read,
              reading,
              terminal,
              everywhere,
              words.asides()::println);
      Assignment assignment =
          options.assignment(
              opened, read, some, read.known(), judged.output(), removal, terminal, everywhere);
      Ranking ranking = Explaining.of(method, assignment, ProgressListener.SILENT).ranking();
      StoppedException.ifAsked(terminal.cancellation());
      return ranking;
    }
  }

  private int byMaps(Words words) throws IOException {
    Path place =
        data.orElseThrow(
            () ->
                InputException.of(
                    "DATA",
                    "must be given for an image network",
                    "none",
                    "name a folder of images"));
    if (svg.isPresent()) {
      throw InputException.of(
          "--svg", "must be for columns of a table", "an image network", "give --png, or --out");
    }
    try (OpenedModel opened = model.open(terminal, everywhere)) {
      inputs.reading(terminal, opened);
      ImageRanking ranked = new ImageRanking(terminal, everywhere, pictures, veil.leftOut(opened));
      ImageRanking.Found found = ranked.of(terminal.resolve(place), opened, words);
      found.print(words.results());
      found.write(new ImageRanking.Places(out, csv, png), terminal, words);
      if (everywhere.json()) {
        terminal.out().println(JsonText.of(found.json()));
      }
    }
    return ExitCode.DONE.code();
  }

  private Ranking byGate(Words words) {
    pictures.refuseUnlessPictures();
    windows.refuseUnlessSeries();
    if (options.components().isPresent()) {
      throw InputException.of(
          "--components", "must be for a --method", "the gate", "leave it out, or name a method");
    }
    try (ScoresModel loaded = LoadedModel.from(terminal.resolve(model.path()), everywhere)) {
      return ranking(loaded, words);
    }
  }

  private Ranking ranking(ScoresModel loaded, Words words) {
    if (data.isEmpty()) {
      return loaded.ranking();
    }
    if (loaded.settings().gate().kind() == GateKind.FIXED) {
      words
          .asides()
          .println(
              "the gate of this model is fixed: its ranking is the same for all rows, "
                  + data.get()
                  + " was not needed");
      return loaded.ranking();
    }
    EncodedTable rows =
        loaded.encoder().encode(ModelRows.read(terminal.resolve(data.get()), loaded));
    return RowRanking.of(loaded, rows);
  }

  private void write(Ranking ranking, String json, Words words) throws IOException {
    Chart chart = RankingChart.withDefaults().draw(ranking);
    String table = RankingCsv.text(ranking);
    if (out.isPresent()) {
      Path folder = out.get();
      put(folder.resolve("ranking.csv"), table, words);
      put(folder.resolve("ranking.json"), json, words);
      put(folder.resolve("ranking.svg"), chart.standalone(), words);
      put(folder.resolve("ranking.png"), chart, words);
    }
    if (csv.isPresent()) {
      put(csv.get(), table, words);
    }
    if (svg.isPresent()) {
      put(svg.get(), chart.standalone(), words);
    }
    if (png.isPresent()) {
      put(png.get(), chart, words);
    }
  }

  private void put(Path file, String text, Words words) throws IOException {
    OutputFile.write(terminal.resolve(file), text);
    words.asides().println("wrote " + file);
  }

  private void put(Path file, Chart chart, Words words) throws IOException {
    byte[] bytes = Png.of(chart, PNG_SCALE);
    OutputFile.write(terminal.resolve(file), stream -> stream.write(bytes));
    words.asides().println("wrote " + file);
  }
}
