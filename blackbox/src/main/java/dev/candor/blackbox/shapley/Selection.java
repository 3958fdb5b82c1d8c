package dev.candor.blackbox.shapley;

import dev.candor.core.InputException;

/** Which players does kernel SHAP keep? The others get 0, and the kept ones share everything. */
public sealed interface Selection {
  /** All of them: no selection, and the estimate is unbiased. */
  record All() implements Selection {}

  /** The first so many that least-angle regression takes up, SHAP's {@code num_features(k)}. */
  record First(int players) implements Selection {
    /** Checks that one is kept. */
    public First {
      if (players < 1) {
        throw InputException.of("players", "must be 1 or more", players, "10 is what SHAP keeps");
      }
    }
  }

  /**
   * Those with a coefficient other than 0 where the path of the lasso has the smallest Akaike
   * criterion, SHAP's {@code aic}.
   */
  record Akaike() implements Selection {}

  /** The same with the Bayesian criterion of Schwarz, SHAP's {@code bic}. */
  record Bayes() implements Selection {}
}
