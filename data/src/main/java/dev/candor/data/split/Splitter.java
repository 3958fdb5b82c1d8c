package dev.candor.data.split;

import dev.candor.core.InputException;
import dev.candor.data.table.Column;
import dev.candor.data.table.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which rows train and which test?
 *
 * <p>Rows are drawn by a seed. With a column to stratify by, each of its values has about the same
 * share of both sides, and at least one row on either. With a group column all rows of a group are
 * on one side, as they must be if they come from one patient, one customer or one machine: a test
 * on rows of a known patient says nothing of an unknown one. With both, groups are chosen such that
 * the classes come out as evenly as they can. Missing values of either column are a value.
 *
 * @param testShare the share of rows to test on, above 0 and below 1
 * @param stratify the column whose values are spread evenly
 * @param group the column whose values are not torn apart
 */
public record Splitter(double testShare, Optional<String> stratify, Optional<String> group) {
  private static final double TEST_SHARE = .2;

  /** Checks the share. */
  public Splitter {
    if (!(testShare > 0 && testShare < 1)) {
      throw InputException.of("test share", "must lie between 0 and 1", testShare, "give 0.2");
    }
  }

  /** A fifth to test on, neither stratified nor grouped. */
  public static Splitter withDefaults() {
    return new Splitter(TEST_SHARE, Optional.empty(), Optional.empty());
  }

  /** With another share to test on. */
  public Splitter withTestShare(double share) {
    return new Splitter(share, stratify, group);
  }

  /** With the values of a column spread evenly. */
  public Splitter withStratify(String column) {
    return new Splitter(testShare, Optional.of(column), group);
  }

  /** With the rows of each value of a column on one side. */
  public Splitter withGroup(String column) {
    return new Splitter(testShare, stratify, Optional.of(column));
  }

  /**
   * Splits the rows of a table. The same table, settings and seed give the same rows.
   *
   * @throws InputException if a column does not exist, or there are too few rows, groups or rows of
   *     a class for both sides
   */
  public Split split(Table table, long seed) {
    if (table.rows() < 2) {
      throw InputException.of(
          "table " + table.source(), "must have 2 rows to split", table.rows(), "give more rows");
    }
    int[] strata = stratify.map(c -> numbered(table.column(c))).orElse(new int[table.rows()]);
    boolean[] test =
        group.isPresent()
            ? GroupSplit.test(
                numbered(table.column(group.get())), strata, testShare, seed, group.get())
            : StratifiedSplit.test(strata, testShare, seed, stratify.map(table::column));
    return new Split(
        IntStream.range(0, test.length).filter(i -> !test[i]).toArray(),
        IntStream.range(0, test.length).filter(i -> test[i]).toArray());
  }

  /** The values of a column as numbers in order of appearance. */
  private static int[] numbered(Column column) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] numbered = new int[column.size()];
    Arrays.setAll(
        numbered,
        i -> {
          String value = column.text(i);
          numbers.putIfAbsent(value, numbers.size());
          return numbers.get(value);
        });
    return numbered;
  }
}
