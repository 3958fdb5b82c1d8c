package dev.candor.report;

import static dev.candor.report.EvaluationCsv.word;

import dev.candor.core.RankedFeature;
import dev.candor.report.evaluation.Agreement;
import dev.candor.report.evaluation.Cell;
import dev.candor.report.evaluation.Comparison;
import dev.candor.report.evaluation.EvaluationSummary;
import dev.candor.report.evaluation.MeasureColumn;
import dev.candor.report.evaluation.MeasuredMethod;
import dev.candor.report.evaluation.PerturbationCurve;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An evaluation as one JSON object: methods with their rankings and cost, measures, one cell for
 * each pair, comparisons, curves, agreements, notes and evidence. The schema is {@code
 * docs/schema/evaluation.schema.json}.
 */
public final class EvaluationJson {
  private EvaluationJson() {}

  /**
   * The evaluation as JSON.
   *
   * @throws dev.candor.core.InputException if it holds a number that is not finite
   */
  public static String text(EvaluationSummary evaluation, JsonLayout layout) {
    ObjectNode node = JsonText.object();
    node.put("formatVersion", JsonText.FORMAT_VERSION);
    node.put("model", evaluation.model());
    node.put("data", evaluation.data());
    node.put("explained", evaluation.explained());
    node.put("rows", evaluation.rows());
    node.put("features", evaluation.features());
    methods(evaluation, node.putArray("methods"));
    measures(evaluation, node.putArray("measures"));
    cells(evaluation, node.putArray("cells"));
    comparisons(evaluation, node.putArray("comparisons"));
    curves(evaluation, node.putArray("curves"));
    agreements(evaluation, node.putArray("agreements"));
    ArrayNode notes = node.putArray("notes");
    evaluation
        .notes()
        .forEach(
            note -> {
              ObjectNode own = notes.addObject();
              own.put("level", word(note.level()));
              own.put("text", note.text());
            });
    node.set("evidence", EvidenceJson.node(evaluation.evidence()));
    return JsonText.of(node, layout);
  }

  private static void methods(EvaluationSummary evaluation, ArrayNode into) {
    for (MeasuredMethod method : evaluation.methods()) {
      ObjectNode node = into.addObject();
      node.put("method", method.name());
      node.put("kind", word(method.kind()));
      node.put("modelCalls", method.modelCalls());
      JsonText.number(node, "millis", method.millis());
      ArrayNode ranking = node.putArray("ranking");
      for (RankedFeature feature : method.ranking().features()) {
        ObjectNode own = ranking.addObject();
        own.put("feature", feature.feature());
        own.put("rank", feature.rank());
        JsonText.number(own, "weight", feature.weight());
      }
      node.set("evidence", EvidenceJson.node(method.ranking().evidence()));
    }
  }

  private static void measures(EvaluationSummary evaluation, ArrayNode into) {
    for (MeasureColumn measure : evaluation.measures()) {
      ObjectNode node = into.addObject();
      node.put("measure", measure.name());
      node.put("title", measure.title());
      node.put("question", measure.question());
      node.put("better", measure.better().map(EvaluationCsv::word).orElse(null));
      node.put("pairedOver", word(measure.pairing()));
      if (measure.omnibus().isEmpty()) {
        node.putNull("omnibus");
        continue;
      }
      ObjectNode omnibus = node.putObject("omnibus");
      omnibus.put("test", measure.omnibus().get().test());
      omnibus.put("blocks", measure.omnibus().get().blocks());
      JsonText.number(omnibus, "statistic", measure.omnibus().get().statistic());
      JsonText.number(omnibus, "p", measure.omnibus().get().p());
    }
  }

  private static void cells(EvaluationSummary evaluation, ArrayNode into) {
    for (Cell cell : evaluation.cells()) {
      ObjectNode node = into.addObject();
      node.put("method", cell.method());
      node.put("measure", cell.measure());
      JsonText.number(node, "value", cell.value());
      JsonText.number(node, "low", cell.low());
      JsonText.number(node, "high", cell.high());
      node.put("count", cell.count());
      node.put("best", word(cell.best()));
      node.put("random", word(cell.random()));
      node.put("absent", cell.absent().orElse(null));
    }
  }

  private static void comparisons(EvaluationSummary evaluation, ArrayNode into) {
    for (Comparison comparison : evaluation.comparisons()) {
      ObjectNode node = into.addObject();
      node.put("measure", comparison.measure());
      node.put("one", comparison.one());
      node.put("other", comparison.other());
      node.put("test", comparison.test());
      node.put("pairs", comparison.pairs());
      JsonText.number(node, "difference", comparison.difference());
      JsonText.number(node, "effect", comparison.effect());
      JsonText.number(node, "p", comparison.p());
      JsonText.number(node, "adjusted", comparison.adjusted());
      node.put("significant", comparison.isSignificant());
    }
  }

  private static void curves(EvaluationSummary evaluation, ArrayNode into) {
    for (PerturbationCurve curve : evaluation.curves()) {
      ObjectNode node = into.addObject();
      node.put("measure", curve.measure());
      node.put("method", curve.method());
      ArrayNode points = node.putArray("points");
      for (PerturbationCurve.Point point : curve.points()) {
        point(point, points.addObject());
      }
    }
  }

  static void point(PerturbationCurve.Point point, ObjectNode node) {
    JsonText.number(node, "share", point.share());
    JsonText.number(node, "mean", point.mean());
    JsonText.number(node, "low", point.low());
    JsonText.number(node, "high", point.high());
  }

  private static void agreements(EvaluationSummary evaluation, ArrayNode into) {
    for (Agreement agreement : evaluation.agreements()) {
      ObjectNode node = into.addObject();
      node.put("one", agreement.one());
      node.put("other", agreement.other());
      JsonText.number(node, "tau", agreement.tau());
    }
  }
}
