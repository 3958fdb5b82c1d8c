package dev.candor.data.image.shapes;

/** What makes the class of an image? The other one is drawn by lot. */
public enum Meaning {
  /** The shape of its figures. */
  SHAPE,
  /** The colour of its figures. */
  COLOUR
}
