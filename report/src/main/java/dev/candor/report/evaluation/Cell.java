package dev.candor.report.evaluation;

import dev.candor.core.InputException;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One number of the table.
 *
 * @param method the method's name
 * @param measure the measure's name
 * @param value the mean over rows or seeds, or the only number; empty where it is not defined
 * @param low lower end of its 95 % interval; empty where there is none
 * @param high upper end of it
 * @param count how many rows, or seeds, gave a number
 * @param best how the method stands beside the best
 * @param random how it stands beside random importances
 * @param absent why there is no value
 */
public record Cell(
    String method,
    String measure,
    OptionalDouble value,
    OptionalDouble low,
    OptionalDouble high,
    int count,
    AgainstBest best,
    AgainstRandom random,
    Optional<String> absent) {
  /** Checks that a number is there, or why it is not. */
  public Cell {
    if (value.isPresent() == absent.isPresent()) {
      throw InputException.of(
          method + " under " + measure,
          "must have either a value or the reason why not",
          value + " and " + absent,
          "give one of them");
    }
    if (low.isPresent() != high.isPresent()) {
      throw InputException.of(
          method + " under " + measure, "must have both ends", low + ", " + high, "give both");
    }
  }

  /** A number without a test. */
  public static Cell of(String method, String measure, double value, int count) {
    return new Cell(
        method,
        measure,
        OptionalDouble.of(value),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        count,
        AgainstBest.NOT_COMPARED,
        AgainstRandom.NOT_COMPARED,
        Optional.empty());
  }

  /** No number, and why. */
  public static Cell absent(String method, String measure, String why) {
    return new Cell(
        method,
        measure,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        0,
        AgainstBest.NOT_COMPARED,
        AgainstRandom.NOT_COMPARED,
        Optional.of(why));
  }

  /** With this interval instead. */
  public Cell withInterval(double newLow, double newHigh) {
    return new Cell(
        method,
        measure,
        value,
        OptionalDouble.of(newLow),
        OptionalDouble.of(newHigh),
        count,
        best,
        random,
        absent);
  }

  /** With these standings instead. */
  public Cell withStanding(AgainstBest newBest, AgainstRandom newRandom) {
    return new Cell(method, measure, value, low, high, count, newBest, newRandom, absent);
  }
}
