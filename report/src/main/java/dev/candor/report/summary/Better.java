package dev.candor.report.summary;

/** Which way is a metric better? */
public enum Better {
  /** Accuracy, AUC, R2. */
  HIGHER,
  /** RMSE, MAE, loss. */
  LOWER
}
