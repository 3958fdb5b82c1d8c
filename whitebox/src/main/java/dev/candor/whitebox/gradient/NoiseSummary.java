package dev.candor.whitebox.gradient;

import java.util.Locale;

/** What is told of the explanations of noisy inputs? */
public enum NoiseSummary {
  /** Their mean: SmoothGrad. */
  MEAN,
  /** The mean of their squares: SmoothGrad-squared. */
  MEAN_SQUARE,
  /** Their population variance: VarGrad. */
  VARIANCE;

  /** As evidence has it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
