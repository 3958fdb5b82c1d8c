package dev.candor.report.chart;

/** Which lines of a chart have the interval of their mean drawn around them? */
public enum Bands {
  /** The first that is not a floor: where many lines cross, it says how wide intervals are. */
  FIRST,
  /** Every line. */
  ALL
}
