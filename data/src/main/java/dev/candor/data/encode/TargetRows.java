package dev.candor.data.encode;

import dev.candor.core.InputException;
import dev.candor.data.table.Column;
import dev.candor.data.table.Table;
import java.util.stream.IntStream;

/**
 * The rows of a table whose target is known: the only ones that can be learnt from or tested on.
 *
 * @param table the rows with a target
 * @param target the column to predict
 * @param dropped how many rows have none
 */
public record TargetRows(Table table, String target, int dropped) {
  /**
   * Drops the rows without a target.
   *
   * @throws InputException if there is no such column, or no row has a target
   */
  public static TargetRows of(Table table, String target) {
    Column column = table.column(target);
    int[] known = IntStream.range(0, table.rows()).filter(i -> !column.missing(i)).toArray();
    if (known.length == 0) {
      throw InputException.of(
          "target " + target,
          "must have values",
          "none in " + table.rows() + " rows",
          "fill it in");
    }
    int dropped = table.rows() - known.length;
    return new TargetRows(dropped == 0 ? table : table.select(known), target, dropped);
  }
}
