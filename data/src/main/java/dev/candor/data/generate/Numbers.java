package dev.candor.data.generate;

import dev.candor.core.InputException;
import dev.candor.data.table.Column;
import dev.candor.data.table.NumberColumn;
import dev.candor.data.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A matrix of features, column by column, on its way to a table. */
final class Numbers {
  static final String TARGET = "y";

  private Numbers() {}

  /** The names {@code prefix first}, {@code prefix first + 1} and so on. */
  static List<String> names(String prefix, int first, int count) {
    return IntStream.range(first, first + count).mapToObj(i -> prefix + i).toList();
  }

  static Table table(String source, List<String> names, double[][] columns, double[] target) {
    List<Column> all = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      all.add(NumberColumn.of(names.get(i), columns[i]));
    }
    all.add(NumberColumn.of(TARGET, target));
    return Table.of(source, all);
  }

  static double[] uniform(Draws draws, int rows, double low, double high) {
    double[] column = new double[rows];
    for (int i = 0; i < rows; i++) {
      column[i] = draws.uniform(low, high);
    }
    return column;
  }

  static double[] normal(Draws draws, int rows) {
    double[] column = new double[rows];
    for (int i = 0; i < rows; i++) {
      column[i] = draws.normal();
    }
    return column;
  }

  static void atLeast(String what, int fewest, int found) {
    if (found < fewest) {
      throw InputException.of(what, "must be at least " + fewest, found, "give more");
    }
  }

  static void share(String what, double found) {
    if (!(found >= 0 && found <= 1)) {
      throw InputException.of(what, "must lie between 0 and 1", found, "give a share");
    }
  }

  static void notNegative(String what, double found) {
    if (!(found >= 0) || Double.isInfinite(found)) {
      throw InputException.of(what, "must be finite and not negative", found, "give 0 for none");
    }
  }
}
