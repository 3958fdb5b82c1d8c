package dev.candor.whitebox;

import dev.candor.core.Axes;
import dev.candor.core.InputException;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a method is called, how it is set, and what it costs.
 *
 * @param method its name in the evidence
 * @param settings every setting by name, as text
 * @param seed where anything is drawn
 * @param modelCalls forward passes of one row, for each input
 * @param together how many evaluations of a row are held at once, such as the steps of a path that
 *     share a call; decides how many rows a part has
 * @param axes of what comes out, where they are not those of the input
 */
public record Procedure(
    String method,
    SortedMap<String, String> settings,
    OptionalLong seed,
    long modelCalls,
    int together,
    Axes axes) {
  /** Checks the counts. */
  public Procedure {
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    if (modelCalls < 1 || together < 1) {
      throw InputException.of(
          "modelCalls and together", "must be 1 or more", modelCalls + ", " + together, "count");
    }
  }

  /** One forward pass a row, nothing drawn, a number for each number of the input. */
  public static Procedure of(String method, Subject subject) {
    return new Procedure(method, new TreeMap<>(), OptionalLong.empty(), 1, 1, subject.axes());
  }

  /** With these settings instead. */
  public Procedure withSettings(Map<String, String> newSettings) {
    return new Procedure(method, new TreeMap<>(newSettings), seed, modelCalls, together, axes);
  }

  /** With a seed. */
  public Procedure withSeed(long newSeed) {
    return new Procedure(method, settings, OptionalLong.of(newSeed), modelCalls, together, axes);
  }

  /** With another cost: forward passes of one row for each input, and how many share a call. */
  public Procedure withCost(long newModelCalls, int newTogether) {
    return new Procedure(method, settings, seed, newModelCalls, newTogether, axes);
  }

  /** With other axes of what comes out. */
  public Procedure withAxes(Axes newAxes) {
    return new Procedure(method, settings, seed, modelCalls, together, newAxes);
  }
}
