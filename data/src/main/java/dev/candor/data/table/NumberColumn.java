package dev.candor.data.table;

import dev.candor.core.InputException;

/** Numbers in double precision; a missing one is held as NaN. */
public final class NumberColumn extends Column {
  private static final double EXACT_INTEGERS = 0x1p53;

  private final double[] values;

  private NumberColumn(String name, double[] values, Rows rows) {
    super(name, rows);
    this.values = values;
  }

  /**
   * A column of the given numbers, NaN where there is none.
   *
   * @throws InputException if a number is infinite
   */
  public static NumberColumn of(String name, double... values) {
    for (int i = 0; i < values.length; i++) {
      if (Double.isInfinite(values[i])) {
        throw InputException.of(
            "column " + name + ", row " + i,
            "must hold finite numbers",
            values[i],
            "leave it missing or bound it");
      }
    }
    return owning(name, values.clone());
  }

  /** Takes the array itself: the caller forgets it. */
  static NumberColumn owning(String name, double[] values) {
    return new NumberColumn(name, values, Rows.all(values.length));
  }

  /** The number in a row, NaN if it is missing. */
  public double value(int row) {
    return values[rows().at(row)];
  }

  /** A copy of the numbers, NaN where there is none. */
  public double[] values() {
    double[] copy = new double[size()];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = value(i);
    }
    return copy;
  }

  @Override
  public ColumnType type() {
    return ColumnType.NUMBER;
  }

  @Override
  public boolean missing(int row) {
    return Double.isNaN(value(row));
  }

  /** The shortest text that reads back as the same number; whole numbers without a point. */
  @Override
  public String text(int row) {
    return missing(row) ? "" : text(value(row));
  }

  /** The shortest text that reads back as the same number; whole numbers without a point. */
  public static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  @Override
  Column shown(String newName, Rows newRows) {
    return new NumberColumn(newName, values, newRows);
  }
}
