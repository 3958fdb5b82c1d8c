package dev.candor.cli.series;

import dev.candor.core.InputException;
import java.util.List;
import java.util.Optional;

/**
 * Who trains, who chooses the epoch, who tests?
 *
 * @param way by subjects or by time; where empty by subjects if there are three or more
 * @param test subjects to test on, where some are named
 * @param validation subjects that choose the epoch, where some are named
 * @param testShare of the subjects, or of each recording's rows at its end
 * @param seed of the subjects that are drawn
 */
public record Parting(
    Optional<Way> way, List<String> test, List<String> validation, double testShare, long seed) {
  /** How series are parted. */
  public enum Way {
    /** No subject is in two parts. */
    SUBJECTS,
    /** What comes last tests, what comes before it chooses the epoch. */
    TIME
  }

  /** Copies the lists and checks that they agree. */
  public Parting {
    test = List.copyOf(test);
    validation = List.copyOf(validation);
    if (!(testShare > 0 && testShare <= .5)) {
      throw InputException.of("--test-share", "must lie in (0, .5]", testShare, "0.2 is usual");
    }
    boolean named = !test.isEmpty() || !validation.isEmpty();
    if (named && way.equals(Optional.of(Way.TIME))) {
      throw InputException.of(
          "--split time", "must name no subjects", test + " " + validation, "leave them out");
    }
    List<String> both = test.stream().filter(validation::contains).toList();
    if (!both.isEmpty()) {
      throw InputException.of(
          "--test and --validation", "must name other subjects each", both, "take it off one");
    }
  }

  /** By subjects where there are three or more, else by time; a fifth to test on. */
  public static Parting withSeed(long seed) {
    return new Parting(Optional.empty(), List.of(), List.of(), .2, seed);
  }
}
