package dev.candor.whitebox.cam;

import java.util.Locale;

/** How do scores of masked inputs become weights of the maps? */
public enum ScoreWeights {
  /** The softmax of the scores over the channels, as in the paper's algorithm. */
  SOFTMAX,
  /** The score less that of an empty input, as the paper defines the increase of confidence. */
  INCREASE;

  /** As evidence has it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
