package dev.candor.torch;

import dev.candor.core.NdArray;

/** How do a network's raw outputs become an answer? */
public enum Link {
  /** As they are: numbers. */
  IDENTITY {
    @Override
    void apply(double[] row) {}
  },
  /** Each through {@code 1 / (1 + exp(-x))}: the probability of the second of two classes. */
  SIGMOID {
    @Override
    void apply(double[] row) {
      for (int i = 0; i < row.length; i++) {
        row[i] = 1 / (1 + StrictMath.exp(-row[i]));
      }
    }
  },
  /** Together through the softmax: a probability per class. */
  SOFTMAX {
    @Override
    void apply(double[] row) {
      double highest = Double.NEGATIVE_INFINITY;
      for (double value : row) {
        highest = Math.max(highest, value);
      }
      double sum = 0;
      for (int i = 0; i < row.length; i++) {
        row[i] = StrictMath.exp(row[i] - highest);
        sum += row[i];
      }
      for (int i = 0; i < row.length; i++) {
        row[i] /= sum;
      }
    }
  };

  /** Turns one row of raw outputs into an answer, in place. */
  abstract void apply(double[] row);

  /**
   * Answers from raw outputs, in double.
   *
   * @param outputs along the last axis
   */
  public NdArray answers(NdArray outputs) {
    return Answers.through(this, outputs);
  }
}
