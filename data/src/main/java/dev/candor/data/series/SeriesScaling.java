package dev.candor.data.series;

/** How do numbers enter the network? */
public enum SeriesScaling {
  /** Less the mean, over the standard deviation (over n). */
  STANDARD,
  /**
   * Less the median, over the distance between the quartiles; where that is 0, over the standard
   * deviation. For sensors that jump now and then.
   */
  ROBUST,
  /** As they are. */
  RAW
}
