package dev.candor.blackbox.lime;

/** Between what is the distance measured? */
public enum DistanceSpace {
  /** Between what is present (1) and absent (0): the components of the sample and all of them. */
  COMPONENTS,
  /** Between the model's inputs: needs a removal with one stand-in row. */
  INPUTS
}
