package dev.candor.report.explanation;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the model answered, and what was explained of it.
 *
 * @param target the explained output, as people call it
 * @param score what the model gave it
 * @param checks the method's own checks for this input by name, such as the completeness gap
 */
public record Answer(String target, double score, SortedMap<String, Double> checks) {
  /** Copies the checks. */
  public Answer {
    checks = Collections.unmodifiableSortedMap(new TreeMap<>(checks));
  }

  /** An answer of a method that checks nothing. */
  public static Answer of(String target, double score) {
    return new Answer(target, score, new TreeMap<>());
  }

  /** With these checks instead. */
  public Answer withChecks(Map<String, Double> newChecks) {
    return new Answer(target, score, new TreeMap<>(newChecks));
  }
}
