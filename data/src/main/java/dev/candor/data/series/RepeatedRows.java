package dev.candor.data.series;

/**
 * What becomes of a row that says the same as an earlier one of its recording, times and
 * {@linkplain SeriesSettings#ignored ignored columns} aside?
 */
public enum RepeatedRows {
  /** It stays; how many there are is stated. */
  KEEP,
  /** It is left out as if it had never been there: the rows beside it become neighbours. */
  DROP
}
