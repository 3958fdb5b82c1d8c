package dev.candor.design.importance;

/** Which of the networks? */
public enum Kind {
  /** Importance architecture: learns the map and the task at once; what the others start from. */
  IA,
  /** Embedding architecture: sees the components, weighted by the map of an IA, in their places. */
  EA,
  /** Pixel architecture: a backbone that sees the components above a threshold of the map alone. */
  PA,
  /** PA(p, 0): the backbone on whole inputs, without a map; what the others are held against. */
  BASELINE
}
