package dev.candor.data.encode;

/** How do numbers enter the network? */
public enum Scaling {
  /** Less the mean, over the standard deviation, both of the training rows. */
  STANDARDISED,
  /** As they are: for reproductions that did so; large columns then drown small ones. */
  RAW
}
