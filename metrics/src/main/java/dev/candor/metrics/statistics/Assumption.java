package dev.candor.metrics.statistics;

/** What a test or an interval takes for granted; a result names those that its data broke. */
public enum Assumption {
  /** No two values (or sizes of differences) are equal. */
  NO_TIES("no ties"),
  /** No difference is zero. */
  NO_ZEROS("no zeros"),
  /** The values vary: where they do not, there is nothing to test. */
  VARIES("values vary"),
  /** There are enough values for the approximation that was used. */
  LARGE_SAMPLE("enough values for the approximation"),
  /** With so many values, some outcome would have a p-value of 0.05 or less. */
  CAN_BE_SIGNIFICANT("enough values to be significant at all"),
  /** The two samples overlap: where they do not, the variance of an effect size is not known. */
  SAMPLES_OVERLAP("the samples overlap"),
  /** The estimate lies among its own replicates: else the bias cannot be corrected. */
  ESTIMATE_AMONG_REPLICATES("the estimate lies among its replicates"),
  /** Every resample gave a finite value. */
  REPLICATES_FINITE("every resample gave a finite value"),
  /** Every one of the tests that are corrected together has a p-value. */
  EVERY_TEST_HAS_P("every test has a p-value");

  private final String words;

  Assumption(String words) {
    this.words = words;
  }

  /** The assumption in words, to be read after "broken:". */
  public String words() {
    return words;
  }
}
