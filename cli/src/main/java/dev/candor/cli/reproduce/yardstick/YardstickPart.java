package dev.candor.cli.reproduce.yardstick;

import dev.candor.cli.reproduce.Part;

/** Which table of the study of the yardstick is it? */
public enum YardstickPart implements Part {
  /** Whether intervals cover the truth as often as they say. */
  COVERAGE("Are the error bars honest?"),
  /** Errors beside SHAP's at the same number of model calls. */
  CALLS("Errors at equal model calls"),
  /** Rankings of data whose truth is known. */
  TRUTH("Rankings against known truth"),
  /** How far rankings move between retrainings. */
  RETRAINING("From retraining to retraining"),
  /** What a ranking takes. */
  TIME("Time");

  private final String title;

  YardstickPart(String title) {
    this.title = title;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public boolean alone() {
    return this == TIME;
  }
}
