package dev.candor.cli.method;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Ranking;
import dev.candor.design.actif.Actif;
import dev.candor.design.actif.ActifStream;
import dev.candor.design.actif.Standing;
import dev.candor.design.actif.Variant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** What a variant of DeepACTIF says of many windows together. */
public final class Activity {
  /** So many windows are read at once. */
  public static final int AT_ONCE = 1024;

  private Activity() {}

  /** Windows that are copied when they are asked for. */
  @FunctionalInterface
  public interface Source {
    /** Those from here to there, {@code [n, steps, features]}. */
    NdArray windows(int from, int to);
  }

  static Ranking ranking(Assignment assignment, Variant variant) {
    NdArray inputs = assignment.inputs();
    return standing(
            Activations.of(assignment, variant),
            assignment.rows(),
            inputs::slice,
            output(variant, assignment.outputs()),
            assignment)
        .ranking();
  }

  /**
   * How the features stand after all windows, in constant memory.
   *
   * @throws CancellationException if somebody asked to stop
   */
  public static Standing standing(
      Actif actif, int count, Source source, int output, Assignment assignment) {
    ActifStream stream = actif.stream(output);
    for (int from = 0; from < count; from += AT_ONCE) {
      if (assignment.effort().cancellation().requested()) {
        throw new CancellationException("stopped on request");
      }
      stream.observe(source.windows(from, Math.min(count, from + AT_ONCE)));
    }
    return stream.standing();
  }

  /** The one output that a ranking is about: what most of the windows are answered with. */
  public static int output(Variant variant, List<Integer> outputs) {
    Map<Integer, Integer> counts = new HashMap<>();
    outputs.forEach(output -> counts.merge(output, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.<Integer, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElseThrow(
            () ->
                InputException.of(
                    "windows for " + variant.name(), "must be one or more", 0, "give some"));
  }
}
