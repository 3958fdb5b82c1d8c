package dev.candor.data.table;

/** How finely are the dates of a column written? */
public enum DatePrecision {
  /** Whole days. */
  DAY,
  /** Days with a time of day. */
  MOMENT
}
