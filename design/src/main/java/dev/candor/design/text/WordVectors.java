package dev.candor.design.text;

/** What becomes of the vectors of tokens in training. */
public enum WordVectors {
  /**
   * They stay as they are: half of MiniLM's numbers, which then take no step and no memory for it.
   */
  FROZEN,
  /** They are learned like all others. */
  LEARNED
}
