package dev.candor.cli.reproduce.actif;

import java.util.Locale;

/**
 * Which other ranking is it held against? Signed explanations of a window count by the size of
 * their sum over the steps, {@code |sum over t of a_tf|}, and are averaged over windows.
 */
public enum Rival {
  /** Integrated gradients, 50 points, from the mean. */
  IG("integrated gradients, 50 steps"),
  /** DeepLIFT from the mean. */
  DEEPLIFT("DeepLIFT"),
  /** GradientSHAP against training windows. */
  GRADIENT_SHAP("GradientSHAP"),
  /** KernelSHAP, each feature over the whole window a player. */
  KERNEL_SHAP("KernelSHAP over features"),
  /** How much the answer changes without the feature. */
  ABLATION("ablation"),
  /** How much the answer changes with the feature of another window. */
  PERMUTATION("permutation"),
  /** Gradient times distance from the mean. */
  GRADIENT_INPUT("gradient x input"),
  /** Correlation of the feature's mean over the window with the answer. */
  CORRELATION("correlation of input and answer"),
  /** The weights of the gate in front of an LSTM that was trained with it. */
  GATE("gate of scores, by design");

  private final String title;

  Rival(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** The name in cells. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
