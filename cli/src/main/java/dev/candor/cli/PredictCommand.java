package dev.candor.cli;

import dev.candor.cli.input.EncodingWords;
import dev.candor.cli.input.ModelRows;
import dev.candor.cli.input.SeriesWindows;
import dev.candor.cli.model.Models;
import dev.candor.cli.model.MostLikely;
import dev.candor.cli.model.OpenedModel;
import dev.candor.cli.model.Opening;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Task;
import dev.candor.data.encode.EncodedTable;
import dev.candor.data.table.Column;
import dev.candor.data.table.Table;
import dev.candor.design.actif.model.SeriesModel;
import dev.candor.design.scores.ScoresModel;
import dev.candor.report.chart.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What does the model answer for these rows? */
@Command(
    name = "predict",
    description = {
      "Predict every row of a table: CSV of row number, id columns, prediction, probabilities.",
      "Probabilities are the mean over the model's seeds.",
      "Image networks: an image, a folder or a zip; where folders are called like classes, with"
          + " accuracy.",
      "Models of series: a file or a folder of them, a line for each window, with the mean error"
          + " where the target is there.",
      "Classifiers of texts: \"a text\", or a file of lines, CSV, TSV or JSON lines; with accuracy"
          + " where labels are there."
    },
    sortOptions = false)
final class PredictCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "MODEL", description = "The folder of a model.")
  private Path model = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "DATA",
      description = "A CSV or Parquet file, series, images, texts, or \"a text\".")
  private String data = "";

  @Option(
      names = "--id",
      split = ",",
      paramLabel = "COL",
      description = "Columns to show beside each prediction.")
  private List<String> ids = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the CSV goes (default: standard output).")
  private Optional<Path> out = Optional.empty();

  @Mixin private PictureOptions pictures;
  @Mixin private WindowOptions windows;
  @Mixin private TextOptions texts;
  @Mixin private Everywhere everywhere;

  PredictCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Words words = Words.of(terminal, everywhere);
    if (LoadedModel.looksAtImages(terminal.resolve(model), model)) {
      return predictPictures(words);
    }
    pictures.refuseUnlessPictures();
    if (LoadedModel.readsSeries(terminal.resolve(model), model)) {
      return predictSeries(words);
    }
    windows.refuseUnlessSeries();
    if (LoadedModel.readsTexts(terminal.resolve(model), model)) {
      return predictTexts(words);
    }
    texts.refuseUnlessTexts();
    Predictions predictions;
    EncodedTable rows;
    try (ScoresModel loaded = LoadedModel.from(terminal.resolve(model), everywhere)) {
      Table table = ModelRows.read(terminal.resolve(data), loaded);
      rows = loaded.encoder().encode(table);
      EncodingWords.of(rows.notes()).forEach(words.asides()::println);
      predictions =
          predictions(loaded.predict(rows), loaded, ids.stream().map(table::column).toList());
    }
    if (out.isPresent()) {
      OutputFile.write(terminal.resolve(out.get()), predictions::writeCsv);
      words
          .asides()
          .printf(
              "wrote %s to %s%n",
              Counted.of(predictions.predictions().size(), "prediction"), out.get());
    } else if (!everywhere.json()) {
      predictions.writeCsv(terminal.out());
    }
    if (everywhere.json()) {
      terminal.out().println(JsonText.of(json(predictions, rows)));
    }
    return ExitCode.DONE.code();
  }

  private int predictPictures(Words words) throws IOException {
    if (!ids.isEmpty()) {
      throw InputException.of("--id", "must name columns of a table", "images", "leave it out");
    }
    Opening opening = Opening.withDefaults().withThreads(everywhere.threads());
    PredictedPictures predicted;
    List<String> broken;
    try (OpenedModel opened = Models.open(terminal.resolve(model), model, opening)) {
      predicted = new PredictedPictures(opened.classes());
      broken =
          new PicturePrediction(terminal, everywhere, pictures)
              .of(terminal.resolve(data), opened, predicted);
    }
    PictureOptions.tell(broken, words.asides());
    predicted
        .rightness()
        .accuracy()
        .ifPresent(
            share ->
                words
                    .asides()
                    .printf(
                        "accuracy %s of %d images%n",
                        Figures.number(share), predicted.rightness().judged()));
    if (out.isPresent()) {
      OutputFile.write(terminal.resolve(out.get()), predicted::writeCsv);
      words
          .asides()
          .printf("wrote %s to %s%n", Counted.of(predicted.count(), "prediction"), out.get());
    } else if (!everywhere.json()) {
      predicted.writeCsv(terminal.out());
    }
    if (everywhere.json()) {
      Map<String, @Nullable Object> json = predicted.asJson();
      json.put("broken", broken);
      out.ifPresent(file -> json.put("out", terminal.resolve(file).toAbsolutePath().toString()));
      if (out.isPresent()) {
        json.remove("predictions");
      }
      terminal.out().println(JsonText.of(json));
    }
    return ExitCode.DONE.code();
  }

  private int predictSeries(Words words) throws IOException {
    if (!ids.isEmpty()) {
      throw InputException.of("--id", "must name columns of a table", "series", "leave it out");
    }
    Opening opening = Opening.withDefaults().withThreads(everywhere.threads());
    SeriesPrediction predicted;
    List<String> notes;
    try (OpenedModel opened = Models.open(terminal.resolve(model), model, opening)) {
      SeriesModel series = opened.series().orElseThrow();
      SeriesWindows read = SeriesWindows.read(terminal.resolve(data), series);
      notes = read.notes();
      predicted = SeriesPrediction.of(series, read, terminal, windows.chosen(read));
    }
    notes.forEach(words.asides()::println);
    predicted.words().ifPresent(words.asides()::println);
    if (out.isPresent()) {
      OutputFile.write(terminal.resolve(out.get()), predicted::writeCsv);
      words.asides().printf("wrote %d predictions to %s%n", predicted.count(), out.get());
    } else if (!everywhere.json()) {
      predicted.writeCsv(terminal.out());
    }
    if (everywhere.json()) {
      Map<String, @Nullable Object> json = predicted.json(out.isEmpty());
      json.put("notes", notes);
      out.ifPresent(file -> json.put("out", terminal.resolve(file).toAbsolutePath().toString()));
      terminal.out().println(JsonText.of(json));
    }
    return ExitCode.DONE.code();
  }

  private int predictTexts(Words words) throws IOException {
    if (!ids.isEmpty()) {
      throw InputException.of("--id", "must name columns of a table", "texts", "leave it out");
    }
    Opening opening = Opening.withDefaults().withThreads(everywhere.threads());
    TextPrediction predicted;
    try (OpenedModel opened = Models.open(terminal.resolve(model), model, opening)) {
      predicted =
          TextPrediction.of(texts.read(data, terminal, opened.text().orElseThrow()), opened);
    }
    predicted.notes().forEach(words.asides()::println);
    if (out.isPresent()) {
      OutputFile.write(terminal.resolve(out.get()), predicted::writeCsv);
      int count = predicted.texts().count();
      words.asides().printf("wrote %s to %s%n", Counted.of(count, "prediction"), out.get());
    } else if (!everywhere.json()) {
      predicted.writeCsv(terminal.out());
    }
    if (everywhere.json()) {
      Map<String, @Nullable Object> json = predicted.json(out.isEmpty());
      out.ifPresent(file -> json.put("out", terminal.resolve(file).toAbsolutePath().toString()));
      terminal.out().println(JsonText.of(json));
    }
    return ExitCode.DONE.code();
  }

  private Map<String, Object> json(Predictions predictions, EncodedTable rows) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rows", predictions.predictions().size());
    json.put("classes", predictions.classes());
    json.put("unseen", rows.notes().unseenLevels());
    json.put("filled", rows.notes().filled());
    out.ifPresent(file -> json.put("out", terminal.resolve(file).toAbsolutePath().toString()));
    if (out.isEmpty()) {
      json.put("predictions", predictions.asJson());
    }
    return json;
  }

  static Predictions predictions(NdArray answers, ScoresModel model, List<Column> ids) {
    List<String> predicted = new ArrayList<>(answers.length(0));
    for (int row = 0; row < answers.length(0); row++) {
      predicted.add(
          model.task() == Task.REGRESSION
              ? Double.toString(answers.at(row, 0))
              : model.classes().get(MostLikely.of(answers, row)));
    }
    return new Predictions(
        ids, predicted, model.classes(), answers, Predictions.Outputs.PROBABILITIES);
  }
}
