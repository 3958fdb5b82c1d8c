package dev.candor.cli.golden;

import dev.candor.core.NdArray;
import dev.candor.core.Predictor;

/** A model that answers logits, asked for probabilities. */
record Softmax(Predictor logits) implements Predictor {
  @Override
  public NdArray predict(NdArray batch) {
    NdArray answers = logits.predict(batch);
    double[] values = answers.toDoubles();
    int width = answers.length(1);
    for (int from = 0; from < values.length; from += width) {
      double largest = Double.NEGATIVE_INFINITY;
      for (int i = from; i < from + width; i++) {
        largest = Math.max(largest, values[i]);
      }
      double sum = 0;
      for (int i = from; i < from + width; i++) {
        values[i] = Math.exp(values[i] - largest);
        sum += values[i];
      }
      for (int i = from; i < from + width; i++) {
        values[i] /= sum;
      }
    }
    return NdArray.of(values, answers.shape());
  }
}
