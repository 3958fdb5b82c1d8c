package dev.candor.data.series;

/** May the network see the target's own past? */
public enum PastTarget {
  /** No: the target is no feature. */
  HIDDEN,
  /** Yes: it is a feature too, as in forecasts. A horizon of 1 or more is needed then. */
  FEATURE
}
