package dev.candor.report.evaluation;

/** Over what are methods compared pair by pair? */
public enum Pairing {
  /** Each explained row gives one number for each method. */
  ROWS,
  /** Each of the model's seeds gives one number for each method. */
  SEEDS,
  /** Each feature gives one number for each method. */
  FEATURES,
  /** There is one number for each method: no test. */
  NONE
}
