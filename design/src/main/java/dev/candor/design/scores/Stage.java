package dev.candor.design.scores;

import java.util.Locale;

/** Which of the trainings is it? */
enum Stage {
  /** The networks with their gate. */
  GATE,
  /** Their twins without it. */
  VANILLA,
  /** The networks with shadow columns beside the source columns. */
  SHADOW;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
