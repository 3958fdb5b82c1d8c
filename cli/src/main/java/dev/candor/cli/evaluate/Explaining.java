package dev.candor.cli.evaluate;

import dev.candor.cli.input.InputKind;
import dev.candor.cli.method.Assignment;
import dev.candor.cli.method.Method;
import dev.candor.cli.method.Methods;
import dev.candor.cli.method.RowsRanking;
import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Component;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.core.ProgressListener;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import dev.candor.metrics.measure.EqualAttribution;
import dev.candor.metrics.measure.RandomAttribution;
import dev.candor.report.evaluation.MethodKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets a method say what it has to say of the rows, and counts what that costs. */
public final class Explaining {
  /** The floor that guesses. */
  public static final String RANDOM = "random";

  /** The floor that says nothing. */
  public static final String ALL_EQUAL = "all-equal";

  /** The floor that looks at the middle; for images. */
  public static final String CENTRE = "centre";

  private Explaining() {}

  /** Whether a name is a floor's: floors are in the table whether or not somebody names them. */
  public static boolean isFloor(String name) {
    return name.equals(RANDOM) || name.equals(ALL_EQUAL) || name.equals(CENTRE);
  }

  /**
   * A method's run.
   *
   * @throws dev.candor.core.InputException if model or data lack what the method needs
   */
  public static MethodRun of(Method method, Assignment assignment, ProgressListener listener) {
    CountingPredictor model = new CountingPredictor(assignment.predictor());
    Assignment counted = assignment.withPredictor(model);
    long start = System.nanoTime();
    Optional<Explainer> ofRows = method.judgedByComponent(counted);
    if (ofRows.isPresent()) {
      return ofRows(method.name(), ofRows.get(), counted, model, start);
    }
    Ranking ranking = method.ranking(counted, listener).orElseThrow();
    return ofDataSet(method.name(), ranking, counted, model, start);
  }

  /** The floors, which know nothing of model and data. */
  public static List<MethodRun> floors(Assignment assignment) {
    Axes axes = assignment.players().axes();
    List<MethodRun> floors = new ArrayList<>();
    floors.add(floor(RANDOM, new RandomAttribution(axes, assignment.effort().seed()), assignment));
    floors.add(floor(ALL_EQUAL, new EqualAttribution(axes), assignment));
    boolean images = assignment.layout().kind() == InputKind.IMAGE;
    if (images && axes instanceof Axes.PatchGrid grid) {
      floors.add(floor(CENTRE, new CentreAttribution(grid), assignment));
    }
    return List.copyOf(floors);
  }

  /** The method of a run on another model; a floor, which knows no model, stays as it is. */
  static Explainer on(MethodRun run, Assignment other) {
    Optional<Method> method = Methods.named(run.name());
    if (run.kind() == MethodKind.FLOOR || method.isEmpty()) {
      return run.explainer();
    }
    return method
        .get()
        .judgedByComponent(other)
        .orElseGet(
            () ->
                constant(
                    method.get().ranking(other, ProgressListener.SILENT).orElseThrow(),
                    other.players().axes()));
  }

  private static MethodRun floor(String name, Explainer explainer, Assignment assignment) {
    List<Attribution> attributions = explainer.explain(assignment.inputs(), assignment.targets());
    return new MethodRun(
        name,
        MethodKind.FLOOR,
        explainer,
        attributions,
        RowsRanking.of(name, assignment.features(), attributions),
        0,
        0);
  }

  private static MethodRun ofRows(
      String name,
      Explainer explainer,
      Assignment assignment,
      CountingPredictor model,
      long start) {
    List<Attribution> attributions = explainer.explain(assignment.inputs(), assignment.targets());
    double millis = (System.nanoTime() - start) / 1e6;
    long stated = attributions.stream().mapToLong(a -> a.evidence().modelCalls()).sum();
    return new MethodRun(
        name,
        MethodKind.LOCAL,
        explainer,
        attributions,
        RowsRanking.of(name, assignment.features(), attributions),
        model.calls() == 0 ? stated : model.calls(),
        millis);
  }

  private static MethodRun ofDataSet(
      String name, Ranking ranking, Assignment assignment, CountingPredictor model, long start) {
    double millis = (System.nanoTime() - start) / 1e6;
    Explainer constant = constant(ranking, assignment.players().axes());
    return new MethodRun(
        name,
        MethodKind.GLOBAL,
        constant,
        constant.explain(assignment.inputs(), assignment.targets()),
        ranking,
        model.calls(),
        millis);
  }

  /** What a ranking calls it: of a step of a window, the feature. */
  private static String ranked(Component component) {
    return component instanceof Component.Step step ? step.feature() : component.label();
  }

  /** Says of every row what a ranking says of all of them; what was not ranked has 0. */
  private static Explainer constant(Ranking ranking, Axes axes) {
    Map<String, Double> weights = new HashMap<>();
    for (RankedFeature feature : ranking.features()) {
      weights.put(feature.feature(), feature.weight());
    }
    double[] values = new double[axes.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = weights.getOrDefault(ranked(axes.component(i)), 0.0);
    }
    NdArray all = NdArray.of(values, values.length);
    return (input, target) -> new Attribution(all, axes, target, ranking.evidence());
  }
}
