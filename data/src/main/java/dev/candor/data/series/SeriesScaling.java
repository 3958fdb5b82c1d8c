package dev.candor.data.series;

/** How do numbers enter the network? */
public enum SeriesScaling {
  /** Less the mean, over the standard deviation (over n). */
  STANDARD,
  /**
   * Less the median, over the distance between the quartiles; where that is 0, over the standard
   * deviation. Beyond 2 of these (Tukey's inner fences) numbers are bent, in their order, and none
   * comes beyond 5: a network saturates there, and what counts a distance from the mean would count
   * what it no longer follows. For sensors that jump now and then.
   */
  ROBUST,
  /** As they are. */
  RAW
}
