package dev.candor.blackbox.shapley;

/** How is what two players do together told apart from what each does alone? */
public enum InteractionIndex {
  /**
   * Shapley interaction index (Grabisch and Roubens 1999): what a pair adds beyond both, averaged
   * over orders in which the pair joins as one; diagonal 0.
   */
  SHAPLEY,
  /**
   * k-SII of order 2 (Lundberg et al. 2020; Bordt and von Luxburg 2023): the same pairs, and on the
   * diagonal what is left of each Shapley value after half of its pairs, so that diagonal and half
   * of all pairs add up.
   */
  K_SHAPLEY,
  /**
   * Shapley-Taylor index of order 2 (Dhamdhere, Agarwal and Sundararajan 2020): on the diagonal
   * what each player does alone, all the rest in the pairs; each pair counted once, they add up.
   */
  SHAPLEY_TAYLOR,
  /**
   * Faith-Shap of order 2 (Tsai, Yeh and Ravikumar 2023): the sum of single and pair terms closest
   * to the game under the Shapley kernel; each pair counted once, they add up.
   */
  FAITH_SHAPLEY,
  /** Banzhaf interaction index: all coalitions weigh the same; diagonal 0. */
  BANZHAF
}
