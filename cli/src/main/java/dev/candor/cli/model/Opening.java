package dev.candor.cli.model;

import dev.candor.core.InputException;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a model is opened.
 *
 * @param threads of the engine; empty for its own choice
 * @param held inputs beside the one that is explained, by name, each filled with a number
 */
public record Opening(Optional<Integer> threads, SortedMap<String, Double> held) {
  /** Copies the map. */
  public Opening {
    held = Collections.unmodifiableSortedMap(new TreeMap<>(held));
  }

  /** With the usual threads, and nothing held. */
  public static Opening withDefaults() {
    return new Opening(Optional.empty(), new TreeMap<>());
  }

  /** With so many threads. */
  public Opening withThreads(Optional<Integer> newThreads) {
    return new Opening(newThreads, held);
  }

  /** With one more input filled with a number. */
  public Opening withHeld(String name, double number) {
    SortedMap<String, Double> more = new TreeMap<>(held);
    if (more.put(name, number) != null) {
      throw InputException.of("--hold", "must name an input once", name, "leave one out");
    }
    return new Opening(threads, more);
  }
}
