package dev.candor.data.table;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Days or moments without a time zone, to the millisecond. A moment that was written with an offset
 * is held in UTC.
 */
public final class DateColumn extends Column {
  /** What {@link #millis} gives where there is no value. */
  public static final long MISSING = Long.MIN_VALUE;

  private final long[] millis;
  private final DatePrecision precision;

  private DateColumn(String name, long[] millis, DatePrecision precision, Rows rows) {
    super(name, rows);
    this.millis = millis;
    this.precision = precision;
  }

  /** A column of milliseconds since 1970-01-01T00:00, {@link #MISSING} where there is none. */
  public static DateColumn of(String name, DatePrecision precision, long... millis) {
    return owning(name, precision, millis.clone());
  }

  /** Takes the array itself: the caller forgets it. */
  static DateColumn owning(String name, DatePrecision precision, long[] millis) {
    return new DateColumn(name, millis, precision, Rows.all(millis.length));
  }

  /** Milliseconds since 1970-01-01T00:00, or {@link #MISSING}. */
  public long millis(int row) {
    return millis[rows().at(row)];
  }

  /** The moment in a row, which must not be missing. */
  public LocalDateTime moment(int row) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis(row)), ZoneOffset.UTC);
  }

  /** Whether the values are whole days. */
  public DatePrecision precision() {
    return precision;
  }

  @Override
  public ColumnType type() {
    return ColumnType.DATE;
  }

  @Override
  public boolean missing(int row) {
    return millis(row) == MISSING;
  }

  /** The day as {@code 2024-02-29}, the moment as {@code 2024-02-29T13:45}. */
  @Override
  public String text(int row) {
    if (missing(row)) {
      return "";
    }
    LocalDateTime moment = moment(row);
    return precision == DatePrecision.DAY ? moment.toLocalDate().toString() : moment.toString();
  }

  @Override
  Column shown(String newName, Rows newRows) {
    return new DateColumn(newName, millis, precision, newRows);
  }
}
