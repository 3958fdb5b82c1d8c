package dev.candor.data.image.shapes;

/** Is there a watermark that has nothing to do with the figures? */
public enum Cue {
  /** None. */
  NONE,
  /** One whose pattern gives the class away: a network can answer without a look at the figures. */
  OF_THE_CLASS,
  /** One whose pattern is drawn by lot: what the network learned from the first is of no use. */
  BY_LOT
}
