package dev.candor.blackbox;

import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Models whose closed forms are known, and inputs for them. */
public final class LinearModel {
  private LinearModel() {}

  /** Output 0 is {@code sum w x + 1}, output 1 the same with its sign turned. */
  public static Predictor of(double... weights) {
    return batch -> {
      int rows = batch.length(0);
      double[] scores = new double[2 * rows];
      for (int row = 0; row < rows; row++) {
        double sum = 1;
        for (int i = 0; i < weights.length; i++) {
          sum += weights[i] * batch.get(row * weights.length + i);
        }
        scores[2 * row] = sum;
        scores[2 * row + 1] = -sum;
      }
      return NdArray.of(scores, rows, 2);
    };
  }

  /** A model that is not linear: every number interacts with its neighbour. */
  public static Predictor curved(int width) {
    return batch -> {
      int rows = batch.length(0);
      double[] scores = new double[rows];
      for (int row = 0; row < rows; row++) {
        for (int i = 0; i < width; i++) {
          double here = batch.get(row * width + i);
          double next = batch.get(row * width + (i + 1) % width);
          scores[row] += Math.tanh(here * next + i * here);
        }
      }
      return NdArray.of(scores, rows, 1);
    };
  }

  /** Numbers between -1 and 1. */
  public static NdArray uniform(long seed, int... shape) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = 1;
    for (int length : shape) {
      size *= length;
    }
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = random.nextDouble(-1, 1);
    }
    return NdArray.of(values, shape);
  }

  /** The same model, which adds up the rows it is asked for. */
  public static Predictor counting(Predictor model, AtomicLong rows) {
    return batch -> {
      rows.addAndGet(batch.length(0));
      return model.predict(batch);
    };
  }
}
