package dev.candor.blackbox.shapley;

/** How the orders of one round belong together. A round is what repeats independently. */
public enum Design {
  /** One random order a round: plain Shapley sampling. */
  INDEPENDENT,
  /** A random order and its reverse: what depends on pairs of players cancels out. */
  ANTITHETIC,
  /**
   * All n rotations of a random order: every player once after every number of others, so that the
   * size of a coalition is no longer left to chance.
   */
  STRATIFIED
}
