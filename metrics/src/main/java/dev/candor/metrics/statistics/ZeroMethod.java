package dev.candor.metrics.statistics;

/** What does the signed-rank test do with differences of zero? */
public enum ZeroMethod {
  /** Leaves them out before ranking (Wilcoxon 1945). */
  WILCOX,
  /** Ranks them, then leaves their ranks out (Pratt 1959). */
  PRATT,
  /** Ranks them and gives half of their ranks to either side. */
  ZSPLIT
}
