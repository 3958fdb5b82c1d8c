package dev.candor.report.series;

import dev.candor.core.InputException;
import java.util.List;

/**
 * What did not go in, and why.
 *
 * @param what in words: {@code repeated rows}, {@code features that equal an earlier one}, {@code
 *     subjects shorter than a window}
 * @param count how many
 * @param names which, where they have names; a page shows the first twelve
 */
public record LeftOut(String what, long count, List<String> names) {
  /** Checks that something was. */
  public LeftOut {
    names = List.copyOf(names);
    if (what.isBlank() || count < 1 || names.size() > count) {
      throw InputException.of(
          "what was left out",
          "must have a name and a count of 1 or more",
          "'" + what + "': " + count,
          "leave it out");
    }
  }

  /** Some without names. */
  public static LeftOut of(String what, long count) {
    return new LeftOut(what, count, List.of());
  }

  /** Some with names. */
  public static LeftOut of(String what, List<String> names) {
    return new LeftOut(what, names.size(), names);
  }
}
