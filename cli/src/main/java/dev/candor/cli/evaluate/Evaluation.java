package dev.candor.cli.evaluate;

import dev.candor.cli.method.Assignment;
import dev.candor.cli.method.Method;
import dev.candor.core.Evidence;
import dev.candor.core.NdArray;
import dev.candor.core.Progress;
import dev.candor.core.ProgressListener;
import dev.candor.metrics.measure.Curve;
import dev.candor.metrics.statistics.Spread;
import dev.candor.metrics.truth.KendallTauB;
import dev.candor.report.evaluation.Agreement;
import dev.candor.report.evaluation.Cell;
import dev.candor.report.evaluation.Comparison;
import dev.candor.report.evaluation.EvaluationSummary;
import dev.candor.report.evaluation.MeasureColumn;
import dev.candor.report.evaluation.MeasuredMethod;
import dev.candor.report.evaluation.MethodKind;
import dev.candor.report.evaluation.Pairing;
import dev.candor.report.evaluation.PerturbationCurve;
import dev.candor.report.summary.Note;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/**
 * One run: every method explains the rows, every criterion judges every method and the floors,
 * tests say which differences are more than luck.
 *
 * @param names what model, data and what is explained are called
 * @param methods which explain
 * @param criteria which judge
 * @param assignment model, rows and effort
 * @param background rows that stand for the data
 * @param truth which features are known to matter
 * @param pictured the pictures that are explained, where inputs are pictures
 * @param notes what the reader must know beforehand
 */
public record Evaluation(
    Names names,
    List<Method> methods,
    List<Criterion> criteria,
    Assignment assignment,
    NdArray background,
    Optional<Truth> truth,
    Optional<Pictured> pictured,
    List<Note> notes) {
  /**
   * What things are called.
   *
   * @param model how the model was named
   * @param data how the data were named
   * @param explained what of each answer is explained
   */
  public record Names(String model, String data, String explained) {}

  /** Copies the lists. */
  public Evaluation {
    methods = List.copyOf(methods);
    criteria = List.copyOf(criteria);
    notes = List.copyOf(notes);
  }

  /**
   * Runs it.
   *
   * @throws CancellationException if somebody asked to stop: there is no half of a table
   */
  public EvaluationSummary run(ProgressListener listener) {
    long start = System.nanoTime();
    List<MethodRun> runs = runs(listener);
    boolean overSeeds = criteria.stream().anyMatch(Criteria::asksSeeds);
    Map<String, List<double[]>> seeds =
        overSeeds ? SeedRankings.of(methods, assignment, listener) : Map.of();
    stopIfAsked();
    Trial trial =
        new Trial(
            assignment,
            background,
            runs,
            seeds,
            truth,
            pictured.flatMap(Pictured::masks),
            new AnsweredRuns(assignment));
    Significance significance = new Significance();
    List<Cell> cells = new ArrayList<>();
    List<MeasureColumn> columns = new ArrayList<>();
    List<PerturbationCurve> curves = new ArrayList<>();
    for (Criterion criterion : criteria) {
      Map<String, double[]> paired = new LinkedHashMap<>();
      Pairing pairing = Pairing.NONE;
      for (MethodRun run : runs) {
        progressed(listener, "judging", cells.size(), criteria.size() * runs.size());
        Judged judged = criterion.judge(run, trial);
        stopIfAsked();
        cells.add(JudgedCell.of(run.name(), criterion.name(), judged, assignment.effort().seed()));
        if (judged instanceof Judged.Each each) {
          paired.put(run.name(), each.numbers());
          pairing = each.over();
          curve(criterion, run, each).ifPresent(curves::add);
        }
      }
      if (criterion.better().isPresent()) {
        significance.compare(criterion.name(), paired);
      }
      columns.add(
          new MeasureColumn(
              criterion.name(),
              criterion.title(),
              criterion.question(),
              criterion.better(),
              pairing,
              criterion.better().isPresent() ? Significance.omnibus(paired) : Optional.empty()));
    }
    List<Comparison> comparisons = significance.corrected();
    EvaluationSummary summary =
        new EvaluationSummary(
            names.model(),
            names.data(),
            names.explained(),
            assignment.rows(),
            assignment.players().count(),
            runs.stream().map(Evaluation::measured).toList(),
            columns,
            standing(cells, comparisons),
            comparisons,
            curves,
            agreements(runs),
            notes,
            evidence(runs, (System.nanoTime() - start) / 1e6));
    return pictured
        .map(
            seen ->
                summary.withPictures(
                    seen.compared(runs, assignment.layout(), assignment.model().classes())))
        .orElse(summary);
  }

  private List<MethodRun> runs(ProgressListener listener) {
    List<MethodRun> runs = new ArrayList<>();
    for (Method method : methods) {
      progressed(listener, "explaining by " + method.name(), runs.size(), methods.size());
      runs.add(Explaining.of(method, assignment, listener));
      stopIfAsked();
    }
    runs.addAll(Explaining.floors(assignment));
    return runs;
  }

  private void stopIfAsked() {
    if (assignment.effort().cancellation().requested()) {
      throw new CancellationException("stopped on request");
    }
  }

  private static void progressed(ProgressListener listener, String stage, int done, int total) {
    listener.progressed(new Progress(stage, done + 1L, total, new TreeMap<>()));
  }

  private List<Cell> standing(List<Cell> cells, List<Comparison> comparisons) {
    Standings standings = new Standings(comparisons);
    List<Cell> all = new ArrayList<>();
    for (Criterion criterion : criteria) {
      List<Cell> own =
          cells.stream().filter(cell -> cell.measure().equals(criterion.name())).toList();
      all.addAll(standings.of(own, criterion.better()));
    }
    return all;
  }

  private static Optional<PerturbationCurve> curve(
      Criterion criterion, MethodRun run, Judged.Each each) {
    List<Curve> curves = each.curves();
    if (curves.isEmpty() || curves.stream().map(Curve::x).distinct().count() > 1) {
      return Optional.empty();
    }
    List<PerturbationCurve.Point> points = new ArrayList<>();
    List<Double> shares = curves.get(0).x();
    for (int i = 0; i < shares.size(); i++) {
      int at = i;
      Spread spread = Spread.of(curves.stream().mapToDouble(c -> c.y().get(at)).toArray());
      boolean several = spread.count() > 1;
      points.add(
          new PerturbationCurve.Point(
              shares.get(i),
              spread.mean(),
              several ? spread.low() : spread.mean(),
              several ? spread.high() : spread.mean()));
    }
    return points.size() < 2
        ? Optional.empty()
        : Optional.of(new PerturbationCurve(criterion.name(), run.name(), run.kind(), points));
  }

  private static MeasuredMethod measured(MethodRun run) {
    return new MeasuredMethod(
        run.name(), run.kind(), run.ranking(), run.modelCalls(), run.millis());
  }

  private static List<Agreement> agreements(List<MethodRun> runs) {
    List<MethodRun> methods = runs.stream().filter(run -> run.kind() != MethodKind.FLOOR).toList();
    List<Agreement> agreements = new ArrayList<>();
    for (int i = 0; i < methods.size(); i++) {
      for (int j = i + 1; j < methods.size(); j++) {
        if (methods.get(i).ranking().features().size() < 2
            || methods.get(i).ranking().features().size()
                != methods.get(j).ranking().features().size()) {
          continue;
        }
        double tau = KendallTauB.of(methods.get(i).ranking(), methods.get(j).ranking());
        if (!Double.isNaN(tau)) {
          agreements.add(new Agreement(methods.get(i).name(), methods.get(j).name(), tau));
        }
      }
    }
    return agreements;
  }

  private Evidence evidence(List<MethodRun> runs, double millis) {
    Map<String, String> settings = new TreeMap<>(assignment.removal().stated());
    settings.put("methods", String.join(",", methods.stream().map(Method::name).toList()));
    settings.put("measures", String.join(",", criteria.stream().map(Criterion::name).toList()));
    settings.put("rows", Integer.toString(assignment.rows()));
    settings.putAll(assignment.effort().given());
    settings.put("level", Double.toString(Comparison.LEVEL));
    settings.put("correction", "Holm, all pairs under all measures together");
    Evidence evidence =
        Evidence.of("evaluation")
            .withSettings(settings)
            .withSeed(assignment.effort().seed())
            .withDataHash(dev.candor.core.Sha256.of(assignment.inputs()))
            .withCost(runs.stream().mapToLong(MethodRun::modelCalls).sum(), millis);
    return assignment.modelHash().map(evidence::withModelHash).orElse(evidence);
  }
}
