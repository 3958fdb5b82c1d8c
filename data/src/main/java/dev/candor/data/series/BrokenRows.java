package dev.candor.data.series;

/** What becomes of rows that have another number of fields than the header? */
public enum BrokenRows {
  /** They are an error that names file and line. */
  REFUSE,
  /**
   * They are left out, as the log messages between the samples of some devices must be; how many
   * were is stated.
   */
  SKIP
}
