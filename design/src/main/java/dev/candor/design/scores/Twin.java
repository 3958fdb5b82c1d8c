package dev.candor.design.scores;

/** Is the same network also trained without the gate? */
public enum Twin {
  /** Yes, from the same seeds; nothing else differs. */
  ON,
  /** No; what depends on it is NaN. */
  OFF
}
