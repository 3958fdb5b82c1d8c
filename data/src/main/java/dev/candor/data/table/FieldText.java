package dev.candor.data.table;

import java.util.OptionalLong;
import java.util.Set;

/**
 * What does one field of a text file say? The same reading of numbers, moments and missing values
 * as {@link TableReader}, for readers that go row by row.
 */
public final class FieldText {
  private final MissingWords missing;

  /**
   * A reading of fields.
   *
   * @param missing the words for a missing value, in any case; the empty field is always one
   */
  public FieldText(Set<String> missing) {
    this.missing = new MissingWords(missing);
  }

  /** Whether the field says that there is no value. */
  public boolean isMissing(CharSequence field) {
    return missing.contains(field);
  }

  /** The number, with a decimal point; NaN if the field is none, infinite if it is too large. */
  public static double number(CharSequence field) {
    return NumberText.infinite(field) ? Double.POSITIVE_INFINITY : NumberText.parse(field);
  }

  /**
   * Milliseconds since 1970-01-01T00:00 of a date with or without a time; of 02/03/2024 the second
   * of March. Empty if the field is no date.
   */
  public static OptionalLong moment(CharSequence field) {
    for (DateFormat format : DateFormat.values()) {
      long millis = format.parse(field);
      if (millis != DateColumn.MISSING) {
        return OptionalLong.of(millis);
      }
    }
    return OptionalLong.empty();
  }
}
