package dev.candor.cli.evaluate;

import dev.candor.cli.method.Assignment;
import dev.candor.core.NdArray;
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
 */
public record Trial(
    Assignment assignment,
    NdArray background,
    List<MethodRun> runs,
    Map<String, List<double[]>> seeds,
    Optional<Truth> truth) {
  /** Copies the collections. */
  public Trial {
    runs = List.copyOf(runs);
    seeds = Map.copyOf(seeds);
  }
}
