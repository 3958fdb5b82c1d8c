package dev.candor.report;

import dev.candor.report.summary.ColumnRole;
import dev.candor.report.summary.ColumnSummary;
import dev.candor.report.summary.Confusion;
import dev.candor.report.summary.DataSummary;
import dev.candor.report.summary.Note;
import dev.candor.report.summary.PredictionSummary;
import dev.candor.report.summary.RegressionErrors;
import dev.candor.report.summary.Seconds;
import dev.candor.report.summary.Spread;
import dev.candor.report.summary.TestMetric;
import dev.candor.report.summary.TrainingSummary;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A training run as one JSON object, as {@code candor train --json} prints it. What was not
 * measured is null, never absent; the schema is {@code docs/schema/train.schema.json}.
 */
public final class TrainingJson {
  private TrainingJson() {}

  /**
   * The run as JSON.
   *
   * @throws dev.candor.core.InputException if the evidence holds a number that is not finite
   */
  public static String text(TrainingSummary run, JsonLayout layout) {
    ObjectNode node = JsonText.object();
    node.put("formatVersion", JsonText.FORMAT_VERSION);
    node.put("task", run.task().label());
    node.put("rows", run.data().rows());
    node.put("features", run.ranking().features().size());
    node.put("seeds", run.seeds());
    metric(run.metric(), node.putObject("metric"));
    seconds(run.seconds(), node.putObject("seconds"));
    RankingJson.features(run.ranking(), node.putArray("ranking"));
    data(run.data(), node.putObject("data"));
    leftOut(run.data(), node.putArray("leftOut"));
    predictions(run.predictions(), node);
    notes(run, node.putArray("notes"));
    node.set("evidence", EvidenceJson.node(run.ranking().evidence()));
    node.put("model", run.model().map(Object::toString).orElse(null));
    node.put("report", run.report().map(Object::toString).orElse(null));
    return JsonText.of(node, layout);
  }

  private static void metric(TestMetric metric, ObjectNode node) {
    node.put("name", metric.name());
    node.put("better", metric.better().name().toLowerCase(Locale.ROOT));
    node.put("value", metric.gate().mean());
    node.put("sd", metric.gate().sd());
    node.put("vanilla", metric.vanilla().map(Spread::mean).orElse(null));
    node.put("vanillaSd", metric.vanilla().map(Spread::sd).orElse(null));
  }

  private static void seconds(Seconds seconds, ObjectNode node) {
    node.put("train", seconds.train());
    node.put("vanilla", seconds.vanilla());
    node.put("shadow", seconds.shadow());
    node.put("rank", seconds.rank());
  }

  private static void data(DataSummary data, ObjectNode node) {
    node.put("name", data.name());
    node.put("target", data.target().orElse(null));
    node.put("trainRows", data.trainRows());
    node.put("testRows", data.testRows());
    node.put("split", data.split());
  }

  private static void leftOut(DataSummary data, ArrayNode into) {
    for (ColumnSummary column : data.columns(ColumnRole.LEFT_OUT)) {
      into.addObject()
          .put("column", column.name())
          .put("type", column.type())
          .put("reason", column.reason().orElse(null));
    }
  }

  private static void predictions(Optional<PredictionSummary> predictions, ObjectNode run) {
    if (predictions.isEmpty()) {
      run.putNull("predictions");
    } else if (predictions.get() instanceof Confusion confusion) {
      ObjectNode node = run.putObject("predictions");
      ArrayNode classes = node.putArray("classes");
      confusion.classes().forEach(classes::add);
      ArrayNode counts = node.putArray("counts");
      confusion.counts().forEach(row -> row.forEach(counts.addArray()::add));
    } else if (predictions.get() instanceof RegressionErrors errors) {
      ObjectNode node = run.putObject("predictions");
      node.put("rmse", errors.rmse());
      node.put("mae", errors.mae());
      node.put("medianError", errors.medianError());
      JsonText.number(node, "r2", errors.r2());
    }
  }

  private static void notes(TrainingSummary run, ArrayNode into) {
    for (Note note : run.notes()) {
      into.addObject()
          .put("level", note.level().name().toLowerCase(Locale.ROOT))
          .put("text", note.text());
    }
  }
}
