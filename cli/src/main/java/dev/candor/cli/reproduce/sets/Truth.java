package dev.candor.cli.reproduce.sets;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known about a data set's columns; every list may be empty.
 *
 * @param relevant the columns that matter
 * @param order all or some of them, the strongest first
 * @param noise the columns that are known to be noise
 */
public record Truth(Set<String> relevant, List<String> order, Set<String> noise) {
  /** Copies the names. */
  public Truth {
    relevant = Set.copyOf(relevant);
    order = List.copyOf(order);
    noise = Set.copyOf(noise);
  }

  /** Nothing is known. */
  public static Truth unknown() {
    return new Truth(Set.of(), List.of(), Set.of());
  }

  /** What is known of these columns only. */
  public Truth among(Collection<String> columns) {
    return new Truth(both(relevant, columns), order, both(noise, columns));
  }

  private static Set<String> both(Set<String> some, Collection<String> others) {
    return some.stream().filter(others::contains).collect(Collectors.toSet());
  }

  /** With columns that are known to be noise. */
  public Truth withNoise(Set<String> columns) {
    return new Truth(relevant, order, columns);
  }
}
