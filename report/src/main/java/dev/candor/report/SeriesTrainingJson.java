package dev.candor.report;

import dev.candor.core.Ranking;
import dev.candor.report.explanation.ExplainedInput;
import dev.candor.report.image.Estimate;
import dev.candor.report.series.ErrorBesideFloor;
import dev.candor.report.series.FittedSeries;
import dev.candor.report.series.LeftOut;
import dev.candor.report.series.MeanWindow;
import dev.candor.report.series.RankSpan;
import dev.candor.report.series.SeriesData;
import dev.candor.report.series.SeriesEpoch;
import dev.candor.report.series.SeriesTrainingSummary;
import dev.candor.report.series.SubjectWindows;
import dev.candor.report.series.WindowSums;
import dev.candor.report.summary.Better;
import dev.candor.report.summary.Note;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A training on series as one JSON object, as {@code candor train series --json} and {@code candor
 * demo --series --json} print it. What was not measured is null, never absent; the schema is {@code
 * docs/schema/train-series.schema.json}.
 *
 * <p>At the top stand plain numbers: {@code mae}, {@code rmse} and {@code accuracy} where they were
 * measured, {@code floor} of the first measure, {@code driverRank} where the driver is known and
 * {@code costOverForward}; {@code ranking} has the form that {@code train} gives it. Maps are
 * summed over features and over steps; {@code candor explain --json} gives them whole.
 */
public final class SeriesTrainingJson {
  private SeriesTrainingJson() {}

  /**
   * The run as JSON.
   *
   * @throws dev.candor.core.InputException if the evidence holds a number that is not finite
   */
  public static String text(SeriesTrainingSummary run, JsonLayout layout) {
    ObjectNode node = JsonText.object();
    node.put("formatVersion", JsonText.FORMAT_VERSION);
    for (String measure : List.of("mae", "rmse", "accuracy")) {
      JsonText.number(node, measure, value(run, measure));
    }
    node.put("floor", run.errors().get(0).floor().value());
    node.put("driver", run.driver().map(known -> known.feature()).orElse(null));
    node.put("driverRank", run.driver().map(known -> known.rank()).orElse(null));
    JsonText.number(node, "costOverForward", run.costOverForward());
    RankingJson.features(run.ranking().ranking(), node.putArray("ranking"));
    spans(run.ranking().spans(), node.putArray("rankIntervals"));
    node.put("rankedWindows", run.ranking().windows());
    node.set("rankingEvidence", EvidenceJson.node(run.ranking().ranking().evidence()));
    gate(run.gate(), node);
    ArrayNode errors = node.putArray("errors");
    run.errors().forEach(error -> error(error, errors.addObject()));
    data(run.data(), node.putObject("data"));
    ArrayNode subjects = node.putArray("subjects");
    run.subjects().forEach(subject -> subject(subject, subjects.addObject()));
    ArrayNode leftOut = node.putArray("leftOut");
    run.leftOut().forEach(left -> leftOut(left, leftOut.addObject()));
    network(run.network(), node.putObject("network"));
    mean(run.mean(), node);
    ArrayNode examples = node.putArray("examples");
    run.examples().forEach(window -> example(window, examples.addObject()));
    node.put("seconds", run.seconds());
    ArrayNode notes = node.putArray("notes");
    for (Note note : run.notes()) {
      notes
          .addObject()
          .put("level", note.level().name().toLowerCase(Locale.ROOT))
          .put("text", note.text());
    }
    node.set("evidence", EvidenceJson.node(run.evidence()));
    node.put("model", run.folder().orElse(null));
    node.put("report", run.report().orElse(null));
    return JsonText.of(node, layout);
  }

  private static OptionalDouble value(SeriesTrainingSummary run, String measure) {
    return run.errors().stream()
        .filter(error -> error.measure().equals(measure))
        .mapToDouble(error -> error.model().value())
        .findFirst();
  }

  private static void spans(List<RankSpan> spans, ArrayNode into) {
    for (RankSpan span : spans) {
      into.addObject()
          .put("feature", span.feature())
          .put("rank", span.rank())
          .put("best", span.best())
          .put("worst", span.worst());
    }
  }

  private static void gate(Optional<Ranking> gate, ObjectNode run) {
    if (gate.isEmpty()) {
      run.putNull("gate");
    } else {
      RankingJson.features(gate.get(), run.putArray("gate"));
    }
  }

  private static void error(ErrorBesideFloor error, ObjectNode node) {
    node.put("measure", error.measure());
    node.put("better", error.better() == Better.HIGHER ? "higher" : "lower");
    node.set("model", estimate(error.model()));
    node.set("floor", estimate(error.floor()));
    node.put("floorName", error.floorName());
  }

  private static ObjectNode estimate(Estimate estimate) {
    ObjectNode node = JsonText.object();
    node.put("value", estimate.value());
    JsonText.number(node, "low", estimate.low());
    JsonText.number(node, "high", estimate.high());
    node.put("count", estimate.count());
    return node;
  }

  private static void data(SeriesData data, ObjectNode node) {
    node.put("name", data.name());
    node.put("target", data.target());
    texts(data.classes(), node.putArray("classes"));
    texts(data.features(), node.putArray("features"));
    node.put("rows", data.rows());
    node.put("steps", data.steps());
    node.put("stride", data.stride());
    node.put("horizon", data.horizon());
    node.put("scaling", data.scaling());
    node.put("split", data.split());
  }

  private static void texts(List<String> texts, ArrayNode into) {
    texts.forEach(into::add);
  }

  private static void subject(SubjectWindows subject, ObjectNode node) {
    node.put("subject", subject.subject());
    node.put("use", subject.use().key());
    node.put("rows", subject.rows());
    node.put("windows", subject.windows());
    JsonText.number(node, "error", subject.error());
  }

  private static void leftOut(LeftOut left, ObjectNode node) {
    node.put("what", left.what());
    node.put("count", left.count());
    texts(left.names(), node.putArray("names"));
  }

  private static void network(FittedSeries network, ObjectNode node) {
    node.put("design", network.design());
    node.put("parameters", network.parameters());
    node.put("bestEpoch", network.bestEpoch() == 0 ? null : network.bestEpoch());
    node.put("seconds", network.seconds());
    node.put("hash", network.hash().orElse(null));
    ArrayNode epochs = node.putArray("epochs");
    for (SeriesEpoch epoch : network.epochs()) {
      ObjectNode own = epochs.addObject();
      own.put("epoch", epoch.number());
      own.put("loss", epoch.loss());
      JsonText.number(own, "validationLoss", epoch.validationLoss());
      JsonText.number(own, "validationError", epoch.validationError());
    }
  }

  private static void mean(Optional<MeanWindow> mean, ObjectNode run) {
    if (mean.isEmpty()) {
      run.putNull("mean");
      return;
    }
    ObjectNode node = run.putObject("mean");
    node.put("windows", mean.get().windows());
    sums(WindowSums.of(mean.get().map()), node);
  }

  private static void example(ExplainedInput.Window window, ObjectNode node) {
    node.put("name", window.name());
    node.put("target", window.answer().target());
    node.put("answer", window.answer().score());
    node.put("truth", window.truth().orElse(null));
    sums(WindowSums.of(window.map()), node);
  }

  private static void sums(WindowSums sums, ObjectNode node) {
    ArrayNode features = node.putArray("byFeature");
    sums.byFeature().forEach(features::add);
    ArrayNode steps = node.putArray("byStep");
    sums.byStep().forEach(steps::add);
  }
}
