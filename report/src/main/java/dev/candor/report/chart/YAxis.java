package dev.candor.report.chart;

/** Are values drawn by their differences or by their ratios? */
public enum YAxis {
  /** Equal steps for equal differences. */
  LINEAR,
  /** Equal steps for equal ratios; needs values above 0. */
  LOG,
  /** By ratios where values are above 0 and span more than a factor of 50, else by differences. */
  AUTOMATIC;

  private static final double WIDE = 50;
  private static final int MARKS = 5;

  /** A scale over the values, from the bottom of the plot to its top. */
  Scale over(double low, double high, double bottom, double top) {
    boolean ratios = low > 0 && high > low && (this == LOG || high / low > WIDE);
    return ratios && this != LINEAR
        ? new LogScale(low, high, bottom, top)
        : LinearScale.rounded(low, high, bottom, top, MARKS);
  }
}
