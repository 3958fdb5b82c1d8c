package dev.candor.blackbox.lime;

import dev.candor.core.InputException;

/** Which linear model is fitted to the samples? The intercept is never penalised. */
public sealed interface Surrogate {
  /** The name in the evidence. */
  String label();

  /** {@code sum_i w_i r_i^2}; the shortest of them where several fit alike. */
  record LeastSquares() implements Surrogate {
    @Override
    public String label() {
      return "least squares";
    }
  }

  /**
   * {@code sum_i w_i r_i^2 + alpha |c|_2^2}.
   *
   * @param alpha above 0
   */
  record Ridge(double alpha) implements Surrogate {
    /** Checks the penalty. */
    public Ridge {
      requirePositive(alpha);
    }

    @Override
    public String label() {
      return "ridge, alpha " + alpha;
    }
  }

  /**
   * {@code sum_i w_i r_i^2 / (2 sum_i w_i) + alpha |c|_1}.
   *
   * @param alpha above 0
   */
  record Lasso(double alpha) implements Surrogate {
    /** Checks the penalty. */
    public Lasso {
      requirePositive(alpha);
    }

    @Override
    public String label() {
      return "lasso, alpha " + alpha;
    }
  }

  /**
   * K-LASSO as published: the first K components that the lasso takes up as its penalty falls, then
   * least squares on those.
   *
   * @param components K, 1 or more
   */
  record KLasso(int components) implements Surrogate {
    /** Checks the number. */
    public KLasso {
      if (components < 1) {
        throw InputException.of("components", "must be 1 or more", components, "10 can be read");
      }
    }

    @Override
    public String label() {
      return "K-LASSO, K " + components;
    }
  }

  private static void requirePositive(double alpha) {
    if (!(alpha > 0) || Double.isInfinite(alpha)) {
      throw InputException.of(
          "alpha", "must be above 0 and finite", alpha, "use least squares for none");
    }
  }
}
