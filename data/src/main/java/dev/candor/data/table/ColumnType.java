package dev.candor.data.table;

import dev.candor.core.InputException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What kind of values does a column hold? */
public enum ColumnType {
  /** Finite numbers. */
  NUMBER,
  /** A small set of names. */
  CATEGORY,
  /** Two words for yes and no. */
  BOOLEAN,
  /** A day, or a moment. */
  DATE,
  /** Anything else: nothing is computed from it. */
  TEXT;

  /** The name in lower case, as JSON and the command write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The type of that name.
   *
   * @throws InputException if there is no such type
   */
  public static ColumnType of(String label) {
    for (ColumnType type : values()) {
      if (type.label().equals(label.strip().toLowerCase(Locale.ROOT))) {
        return type;
      }
    }
    throw InputException.of(
        "type",
        "must be one of "
            + Arrays.stream(values()).map(ColumnType::label).collect(Collectors.joining(", ")),
        label,
        "write for example age=number");
  }
}
