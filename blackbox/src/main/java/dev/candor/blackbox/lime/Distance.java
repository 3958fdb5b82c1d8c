package dev.candor.blackbox.lime;

/** How far is a sample from what is explained? */
public enum Distance {
  /** 1 less the cosine of the angle between both; where one is all 0 the cosine counts as 0. */
  COSINE,
  /** The root of the summed squares of the differences. */
  EUCLIDEAN
}
