package dev.candor.torch.graph;

/** How is it said what a sliding window finds around its input? */
public enum Edge {
  /** By numbers of cells before and after. */
  GIVEN,
  /**
   * So that there are as many places as the input is long over the stride, and never less than
   * nothing; one more at the end.
   */
  SAME_UPPER,
  /** The same; one more at the beginning. */
  SAME_LOWER
}
