package dev.candor.cli.reproduce;

import dev.candor.core.InputException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One finished measurement.
 *
 * @param key which one
 * @param settings SHA-256 of every setting it was made with
 * @param seconds wall-clock time it took
 * @param numbers what was measured, by name; a single figure is a list of one
 */
public record Cell(
    CellKey key, String settings, double seconds, SortedMap<String, List<Double>> numbers) {
  /** Copies the numbers. */
  public Cell {
    SortedMap<String, List<Double>> copy = new TreeMap<>();
    numbers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    numbers = Collections.unmodifiableSortedMap(copy);
  }

  /** A single figure. */
  public double number(String name) {
    return numbers(name)[0];
  }

  /** A list of figures. */
  public double[] numbers(String name) {
    List<Double> values = numbers.get(name);
    if (values == null) {
      throw InputException.of(
          "cell " + key, "must hold " + name, numbers.keySet(), "run without --resume");
    }
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Collects figures by name. */
  public static final class Figures {
    private final SortedMap<String, List<Double>> numbers = new TreeMap<>();

    /** Adds one figure, or a list of them. */
    public Figures put(String name, double... values) {
      numbers.put(name, Arrays.stream(values).boxed().toList());
      return this;
    }

    /** Adds all of these. */
    public Figures putAll(Map<String, List<Double>> more) {
      numbers.putAll(more);
      return this;
    }

    public SortedMap<String, List<Double>> numbers() {
      return numbers;
    }
  }
}
