package dev.candor.blackbox.tree;

/** How do the trees' sums become scores? */
public enum Link {
  /** They are the scores. */
  NONE,
  /** Each by itself through the logistic function. */
  LOGISTIC,
  /** All together through the softmax. */
  SOFTMAX;

  /** Turns the sums of one row into scores, in place. */
  void apply(double[] scores, int from, int outputs) {
    if (this == LOGISTIC) {
      for (int k = from; k < from + outputs; k++) {
        scores[k] = 1 / (1 + Math.exp(-scores[k]));
      }
    } else if (this == SOFTMAX) {
      double most = Double.NEGATIVE_INFINITY;
      for (int k = from; k < from + outputs; k++) {
        most = Math.max(most, scores[k]);
      }
      double sum = 0;
      for (int k = from; k < from + outputs; k++) {
        scores[k] = Math.exp(scores[k] - most);
        sum += scores[k];
      }
      for (int k = from; k < from + outputs; k++) {
        scores[k] /= sum;
      }
    }
  }
}
