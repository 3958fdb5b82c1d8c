package dev.candor.data.table;

import dev.candor.core.InputException;
import java.util.Objects;

/**
 * Which stored values a column shows, and in which order. Selecting rows of a table makes new rows
 * over the same values: four bytes a row for the whole table, whatever its width.
 */
final class Rows {
  private static final int[] ALL = {};

  private final int[] positions;
  private final int size;

  private Rows(int[] positions, int size) {
    this.positions = positions;
    this.size = size;
  }

  static Rows all(int size) {
    return new Rows(ALL, size);
  }

  int size() {
    return size;
  }

  int at(int row) {
    return positions == ALL ? Objects.checkIndex(row, size) : positions[row];
  }

  Rows select(int[] rows) {
    int[] selected = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] < 0 || rows[i] >= size) {
        throw InputException.of(
            "row", "must be one of 0 to " + (size - 1), rows[i], "select rows of this table");
      }
      selected[i] = at(rows[i]);
    }
    return new Rows(selected, selected.length);
  }

  /** All rows of one size are the same rows, so the columns of a table share one selection. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Rows that && size == that.size && positions == that.positions;
  }

  @Override
  public int hashCode() {
    return 31 * size + System.identityHashCode(positions);
  }
}
