package dev.candor.metrics.faithfulness;

import dev.candor.core.NdArray;

/** How well does a model do on labelled rows? Higher is better. */
public interface Performance {
  /** The name in tables. */
  String label();

  /**
   * Of a model's answers.
   *
   * @param outputs {@code [n, outputs]}
   * @param targets one per row: a class from 0, or a value
   */
  double of(NdArray outputs, double[] targets);

  /** The share of rows whose largest output (the first of several) is that of their class. */
  Performance ACCURACY =
      new Performance() {
        @Override
        public String label() {
          return "accuracy";
        }

        @Override
        public double of(NdArray outputs, double[] targets) {
          int width = outputs.length(1);
          int right = 0;
          for (int i = 0; i < targets.length; i++) {
            int best = 0;
            for (int k = 1; k < width; k++) {
              best = outputs.get(i * width + k) > outputs.get(i * width + best) ? k : best;
            }
            right += best == targets[i] ? 1 : 0;
          }
          return (double) right / targets.length;
        }
      };

  /**
   * The share of the targets' variance that the first output explains; NaN where they are equal.
   */
  Performance R_SQUARED =
      new Performance() {
        @Override
        public String label() {
          return "R squared";
        }

        @Override
        public double of(NdArray outputs, double[] targets) {
          double mean = Means.of(targets);
          double all = 0;
          double left = 0;
          for (int i = 0; i < targets.length; i++) {
            all += (targets[i] - mean) * (targets[i] - mean);
            left += (targets[i] - outputs.at(i, 0)) * (targets[i] - outputs.at(i, 0));
          }
          return all == 0 ? Double.NaN : 1 - left / all;
        }
      };
}
