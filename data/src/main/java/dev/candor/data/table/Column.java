package dev.candor.data.table;

/** A named column of one type. Rows count from 0; any value may be missing. */
public abstract sealed class Column
    permits NumberColumn, CategoryColumn, BooleanColumn, DateColumn, TextColumn {
  private final String name;
  private final Rows rows;

  Column(String name, Rows rows) {
    this.name = name;
    this.rows = rows;
  }

  /** Its name, unique in its table. */
  public final String name() {
    return name;
  }

  /** How many rows it has. */
  public final int size() {
    return rows.size();
  }

  /** What kind of values it holds. */
  public abstract ColumnType type();

  /** Whether there is no value in a row. */
  public abstract boolean missing(int row);

  /** The value as text, or the empty text if it is missing. */
  public abstract String text(int row);

  /** The given rows, in the given order, a row as often as it is given. Copies no value. */
  public final Column select(int[] selected) {
    return shown(name, rows.select(selected));
  }

  /** The same values under another name. Copies no value. */
  public final Column named(String newName) {
    return shown(newName, rows);
  }

  /** How many rows have no value. */
  public final int missingCount() {
    int count = 0;
    for (int i = 0; i < size(); i++) {
      count += missing(i) ? 1 : 0;
    }
    return count;
  }

  abstract Column shown(String newName, Rows newRows);

  final Rows rows() {
    return rows;
  }

  /** Name, type and size, never the values. */
  @Override
  public final String toString() {
    return name + " (" + type().label() + ", " + size() + " rows)";
  }
}
