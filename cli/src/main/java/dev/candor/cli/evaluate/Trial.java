package dev.candor.cli.evaluate;

import dev.candor.cli.images.PatchTruth;
import dev.candor.cli.method.Assignment;
import dev.candor.core.NdArray;
import dev.candor.metrics.measure.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a criterion may look at beside the method that it judges.
 *
 * @param assignment model, rows and effort
 * @param background rows that stand for the data
 * @param runs every method's run, floors among them
 * @param seeds the rankings of each of the model's seeds, by method; empty where the model has one
 *     seed, or nobody asked
 * @param truth which features are known to matter
 * @param masks which patches of each image are meant, where that is known
 * @param answered what the methods say of rows whose answers are known
 */
public record Trial(
    Assignment assignment,
    NdArray background,
    List<MethodRun> runs,
    Map<String, List<double[]>> seeds,
    Optional<Truth> truth,
    Optional<PatchTruth> masks,
    AnsweredRuns answered) {
  /** Copies the collections. */
  public Trial {
    runs = List.copyOf(runs);
    seeds = Map.copyOf(seeds);
  }

  /** A method's run as the measures of the library take it. */
  Subject subject(MethodRun run) {
    return new Subject(
        assignment.predictor(),
        assignment.inputs(),
        run.attributions(),
        run.explainer(),
        assignment.masking(),
        background,
        assignment.effort().seed());
  }
}
