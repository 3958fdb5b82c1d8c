package dev.candor.design.importance;

/** How does the network that sees the whole input give one number for each component? */
public enum MapHead {
  /**
   * Its places are averaged down to the grid of components, and one linear layer, the same for
   * every cell, gives the cell's number: what is seen at a place decides over that place.
   */
  GRID,
  /**
   * All places are averaged, and one linear layer gives all numbers at once, as the paper says it.
   * Learns more slowly, and where a component lies has to be learned for each one.
   */
  GLOBAL_MEAN,
  /**
   * There is no such network: every component counts 1. What is left of an IA without importance,
   * beside which the importance must show what it is worth.
   */
  ONES
}
