package dev.candor.blackbox.rise;

/** By what are the masks, weighted with their scores, divided? */
public enum MaskNormalisation {
  /** By the number of masks times the share that is kept: the published definition. */
  EXPECTED,
  /**
   * By what the masks really kept of each pixel: a weighted mean of scores, with less spread where
   * few masks were drawn.
   */
  KEPT
}
