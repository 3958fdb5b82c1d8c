package dev.candor.design.scores;

/** How does a learning rate change over the epochs? */
public enum RateSchedule {
  /** Not at all. */
  CONSTANT,
  /** Along half a cosine, from its full value down to zero. */
  COSINE
}
