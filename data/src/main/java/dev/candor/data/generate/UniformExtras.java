package dev.candor.data.generate;

import dev.candor.core.InputException;
import dev.candor.data.table.Column;
import dev.candor.data.table.NumberColumn;
import dev.candor.data.table.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Noise beside real data: columns uniform on [low, high] that have nothing to do with the rows. A
 * ranking that puts one of them above a column that matters is wrong.
 *
 * @param columns how many
 * @param low the smallest value
 * @param high the largest value
 */
public record UniformExtras(int columns, double low, double high) {
  private static final String PREFIX = "random_";

  /** Checks the sizes. */
  public UniformExtras {
    Numbers.atLeast("columns", 1, columns);
    if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw InputException.of(
          "range", "must go from a smaller to a larger number", low + " to " + high, "swap them");
    }
  }

  /** 17 columns on [-100, 100]. */
  public static UniformExtras withDefaults() {
    return new UniformExtras(17, -100, 100);
  }

  /** The names of the columns: random_1, random_2 and so on. */
  public List<String> names() {
    return Numbers.names(PREFIX, 1, columns);
  }

  /** A table with these columns added before its last one, which stays the last. */
  public Table addTo(Table table, long seed) {
    Draws draws = Draws.of(seed);
    List<Column> all = new ArrayList<>(table.columns());
    List<Column> extras = new ArrayList<>();
    for (String name : names()) {
      extras.add(NumberColumn.of(name, Numbers.uniform(draws, table.rows(), low, high)));
    }
    all.addAll(all.size() - 1, extras);
    return Table.of(table.source(), all);
  }
}
