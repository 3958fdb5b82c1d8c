package dev.candor.core.removal;

import dev.candor.core.NdArray;
import java.util.function.Function;

/**
 * Which group does a row belong to?
 *
 * @param name what the groups are, for the evidence
 * @param group the group of one row
 */
public record Grouping(String name, Function<NdArray, String> group) {
  /** Rows with the same number at a position belong together. */
  public static Grouping byElement(String name, int element) {
    return new Grouping(name, row -> Double.toString(row.get(element)));
  }

  /** The group of a row. */
  public String groupOf(NdArray row) {
    return group.apply(row);
  }
}
