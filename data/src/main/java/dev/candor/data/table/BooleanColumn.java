package dev.candor.data.table;

import dev.candor.core.InputException;

/** Two words, one for no and one for yes, as the file spelt them. */
public final class BooleanColumn extends Column {
  static final byte MISSING = -1;

  private final String no;
  private final String yes;
  private final byte[] values;

  private BooleanColumn(String name, String no, String yes, byte[] values, Rows rows) {
    super(name, rows);
    this.no = no;
    this.yes = yes;
    this.values = values;
  }

  /**
   * A column of 0 for no, 1 for yes and -1 for a missing value.
   *
   * @throws InputException if there is another value, or the two words are equal
   */
  public static BooleanColumn of(String name, String no, String yes, byte... values) {
    if (no.equals(yes)) {
      throw InputException.of("words of " + name, "must differ", no, "give two words");
    }
    for (byte value : values) {
      if (value < MISSING || value > 1) {
        throw InputException.of(
            "column " + name, "must hold 0, 1 or -1", value, "write 0 for no and 1 for yes");
      }
    }
    return owning(name, no, yes, values.clone());
  }

  /** Takes the array itself: the caller forgets it. */
  static BooleanColumn owning(String name, String no, String yes, byte[] values) {
    return new BooleanColumn(name, no, yes, values, Rows.all(values.length));
  }

  /** 0 for no, 1 for yes, -1 if it is missing. */
  public int value(int row) {
    return values[rows().at(row)];
  }

  /** The word for no. */
  public String no() {
    return no;
  }

  /** The word for yes. */
  public String yes() {
    return yes;
  }

  @Override
  public ColumnType type() {
    return ColumnType.BOOLEAN;
  }

  @Override
  public boolean missing(int row) {
    return value(row) == MISSING;
  }

  @Override
  public String text(int row) {
    int value = value(row);
    return value == MISSING ? "" : value == 1 ? yes : no;
  }

  @Override
  Column shown(String newName, Rows newRows) {
    return new BooleanColumn(newName, no, yes, values, newRows);
  }
}
