package dev.candor.metrics.faithfulness;

/** May an explanation be on another scale than the model's output? */
public enum Scaling {
  /** No: the definition as published. */
  AS_GIVEN {
    @Override
    double of(double[] said, double[] found) {
      return 1;
    }
  },
  /**
   * Yes: what it says is first multiplied by the one number that fits best, {@code E[said x found]
   * / E[said^2]}; so that methods with other units, and floors, can be compared.
   */
  OPTIMAL {
    @Override
    double of(double[] said, double[] found) {
      double both = 0;
      double square = 0;
      for (int k = 0; k < said.length; k++) {
        both += said[k] * found[k];
        square += said[k] * said[k];
      }
      return square == 0 ? 0 : both / square;
    }
  };

  abstract double of(double[] said, double[] found);

  /** The squared differences between what was said, scaled, and what was found. */
  double[] squaredErrors(double[] said, double[] found) {
    double beta = of(said, found);
    double[] errors = new double[said.length];
    for (int k = 0; k < errors.length; k++) {
      double away = beta * said[k] - found[k];
      errors[k] = away * away;
    }
    return errors;
  }
}
