package dev.candor.data.series;

/** What was found in a column that may be a feature. */
enum ColumnUse {
  /** Nothing but missing values. */
  UNKNOWN,
  /** Numbers. */
  NUMBERS,
  /** Something else in its first row that says anything. */
  TEXT
}
