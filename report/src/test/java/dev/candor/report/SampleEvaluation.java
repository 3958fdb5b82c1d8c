package dev.candor.report;

import dev.candor.core.Confirmation;
import dev.candor.core.Evidence;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import dev.candor.report.evaluation.AgainstBest;
import dev.candor.report.evaluation.AgainstRandom;
import dev.candor.report.evaluation.Agreement;
import dev.candor.report.evaluation.Cell;
import dev.candor.report.evaluation.Comparison;
import dev.candor.report.evaluation.EvaluationSummary;
import dev.candor.report.evaluation.KeptErrors;
import dev.candor.report.evaluation.MeasureColumn;
import dev.candor.report.evaluation.MeasuredMethod;
import dev.candor.report.evaluation.MethodCost;
import dev.candor.report.evaluation.MethodKind;
import dev.candor.report.evaluation.Omnibus;
import dev.candor.report.evaluation.Pairing;
import dev.candor.report.evaluation.PerturbationCurve;
import dev.candor.report.explanation.ExplainedInput;
import dev.candor.report.heat.HeatMap;
import dev.candor.report.image.ComparedMaps;
import dev.candor.report.summary.Better;
import dev.candor.report.summary.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Evaluations that look like real ones, made from a formula. */
final class SampleEvaluation {
  private SampleEvaluation() {}

  /** Two methods and a floor under three measures, one of them not defined for the floor. */
  static EvaluationSummary small() {
    return of("demo", List.of("gate", "kernel-shap"));
  }

  /** The least there can be: one method, no test, no curve. */
  static EvaluationSummary least() {
    return new EvaluationSummary(
        "m",
        "d",
        "the predicted number",
        1,
        1,
        List.of(method("gate", MethodKind.GLOBAL)),
        List.of(column("calls", Pairing.NONE, Optional.empty())),
        List.of(Cell.of("gate", "calls", 0, 1)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Evidence.of("evaluation"));
  }

  /** Names that try to be markup. */
  static EvaluationSummary hostile() {
    return of(SampleRun.HOSTILE, List.of(SampleRun.HOSTILE, SampleRun.RIGHT_TO_LEFT));
  }

  /** Of a model of series: errors by the share of features kept, ranks, costs. */
  static EvaluationSummary ofSeries() {
    List<KeptErrors.Estimate> low =
        List.of(new KeptErrors.Estimate(3, 2.5, 3.5), new KeptErrors.Estimate(2, 1.5, 2.5));
    List<KeptErrors.Estimate> high =
        List.of(new KeptErrors.Estimate(6, 5.5, 6.5), new KeptErrors.Estimate(5, 4.5, 5.5));
    KeptErrors kept =
        new KeptErrors(
            "mean absolute error of depth",
            "6 subjects",
            List.of(.1, .4),
            List.of(
                new KeptErrors.OfMethod("gate", low, high),
                new KeptErrors.OfMethod(SampleRun.HOSTILE, high, low)),
            List.of(5.0, 4.0),
            1,
            7,
            Optional.of(
                new KeptErrors.MeanRanks(
                    1.4,
                    List.of(
                        new KeptErrors.Place("gate", 1),
                        new KeptErrors.Place("random", 2),
                        new KeptErrors.Place(SampleRun.HOSTILE, 3)))));
    return small()
        .withKept(
            Optional.of(kept),
            List.of(new MethodCost("kernel-shap", 300), new MethodCost("gate", 1.1)));
  }

  /** More methods than there are colours. */
  static EvaluationSummary many() {
    return of("demo", IntStream.range(0, 14).mapToObj(i -> "method-" + i).toList());
  }

  /** More pictures than a page shows, each with a map without signs, one with them and a floor. */
  static EvaluationSummary pictured() {
    List<ComparedMaps> pictures = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      ExplainedInput.Patches example = SampleImageRun.whole().examples().get(i);
      pictures.add(
          new ComparedMaps(
              example.name(),
              example.answer().target(),
              example.truth(),
              example.picture(),
              List.of(
                  new ComparedMaps.OfMethod("IA", example.map()),
                  new ComparedMaps.OfMethod(
                      "gradients", HeatMap.of(new double[] {1, -2, 0, .5}, 2, 2)),
                  new ComparedMaps.OfMethod(
                      "centred Gaussian", SampleImageRun.whole().means().orElseThrow().centre()))));
    }
    return small().withPictures(pictures);
  }

  private static EvaluationSummary of(String model, List<String> names) {
    List<MeasuredMethod> methods = new ArrayList<>();
    names.forEach(name -> methods.add(method(name, MethodKind.LOCAL)));
    methods.add(method("random", MethodKind.FLOOR));
    List<MeasureColumn> measures =
        List.of(
            column("deletion", Pairing.ROWS, Optional.of(Better.LOWER)),
            column("insertion", Pairing.ROWS, Optional.of(Better.HIGHER)),
            column("gini", Pairing.ROWS, Optional.empty()));
    List<Cell> cells = new ArrayList<>();
    List<PerturbationCurve> curves = new ArrayList<>();
    for (int m = 0; m < methods.size(); m++) {
      MeasuredMethod method = methods.get(m);
      boolean floor = method.kind() == MethodKind.FLOOR;
      for (MeasureColumn measure : measures) {
        Cell cell = Cell.of(method.name(), measure.name(), .5 + .03 * m, 30);
        boolean judged = measure.better().isPresent();
        cells.add(
            floor && !judged
                ? Cell.absent(method.name(), measure.name(), "not defined for any row")
                : cell.withInterval(.45 + .03 * m, .55 + .03 * m)
                    .withStanding(
                        !judged
                            ? AgainstBest.NOT_COMPARED
                            : m == 0 ? AgainstBest.BEST : AgainstBest.NOT_TOLD_APART,
                        !judged || floor
                            ? AgainstRandom.NOT_COMPARED
                            : m == 0 ? AgainstRandom.BETTER : AgainstRandom.NOT_TOLD_APART));
        if (judged) {
          curves.add(curve(measure.name(), method, m));
        }
      }
    }
    List<Comparison> comparisons =
        List.of(
            new Comparison(
                "deletion", names.get(0), "random", "Wilcoxon", 30, -.2, -.9, 1e-6, 4e-6),
            new Comparison("deletion", names.get(1), "random", "Wilcoxon", 30, .01, .1, .4, .8));
    return new EvaluationSummary(
        model,
        "wdbc.csv",
        "the predicted class",
        30,
        2,
        methods,
        measures,
        cells,
        comparisons,
        curves,
        List.of(new Agreement(names.get(0), names.get(1), .6)),
        List.of(Note.note("30 of 569 rows are explained"), Note.warning("few rows")),
        Evidence.of("evaluation").withSeed(0).withCost(1000, 12));
  }

  private static MeasureColumn column(String name, Pairing pairing, Optional<Better> better) {
    return new MeasureColumn(
        name,
        name.toUpperCase(java.util.Locale.ROOT),
        "What is asked?",
        better,
        pairing,
        pairing == Pairing.NONE || better.isEmpty()
            ? Optional.empty()
            : Optional.of(new Omnibus("Friedman", 30, 12.5, 1e-5)));
  }

  private static MeasuredMethod method(String name, MethodKind kind) {
    Ranking ranking =
        new Ranking(
            List.of(
                new RankedFeature("worst area", .7, .6, .8, 1, .2, Confirmation.NOT_TESTED),
                new RankedFeature("age", .3, .2, .4, 2, .2, Confirmation.NOT_TESTED)),
            Evidence.of(name));
    return new MeasuredMethod(name, kind, ranking, kind == MethodKind.FLOOR ? 0 : 1234, 56.5);
  }

  private static PerturbationCurve curve(String measure, MeasuredMethod method, int m) {
    return new PerturbationCurve(
        measure,
        method.name(),
        method.kind(),
        IntStream.rangeClosed(0, 10)
            .mapToObj(
                i -> {
                  double y = Math.exp(-i * .1 * (m + 1));
                  return new PerturbationCurve.Point(i / 10.0, y, y - .05, y + .05);
                })
            .toList());
  }
}
