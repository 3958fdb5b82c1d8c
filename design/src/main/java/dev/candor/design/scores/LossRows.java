package dev.candor.design.scores;

import dev.candor.core.NdArray;
import dev.candor.core.Task;
import dev.candor.torch.Link;
import dev.candor.torch.train.Examples;
import dev.candor.torch.train.Loss;
import java.util.Arrays;
import java.util.Optional;

/** The training rows as the engine takes them: targets, and what each row counts. */
final class LossRows {
  private final ScoresData data;
  private final Optional<float[]> weights;

  LossRows(ScoresData data, ClassBalance balance) {
    this.data = data;
    this.weights = weights(data, balance);
  }

  static Loss loss(Task task) {
    return switch (task) {
      case BINARY -> Loss.BINARY_CROSS_ENTROPY;
      case MULTICLASS -> Loss.CROSS_ENTROPY;
      case REGRESSION -> Loss.MEAN_SQUARED_ERROR;
    };
  }

  static Link link(Task task) {
    return switch (task) {
      case BINARY -> Link.SIGMOID;
      case MULTICLASS -> Link.SOFTMAX;
      case REGRESSION -> Link.IDENTITY;
    };
  }

  /** The same rows for every member. */
  Examples shared() {
    int rows = data.trainAnswers().size();
    Examples examples = Examples.of(data.train().inputs(), data.trainAnswers().reshape(rows, 1));
    return weights.map(w -> examples.withWeights(NdArray.of(w, rows))).orElse(examples);
  }

  /** Rows of each member's own, {@code [members, rows, inputs]}, with the same answers. */
  Examples perMember(NdArray inputs) {
    int members = inputs.length(0);
    int rows = data.trainAnswers().size();
    NdArray answers =
        NdArray.of(repeated(data.trainAnswers().toFloats(), members), members, rows, 1);
    Examples examples = Examples.of(inputs, answers);
    return weights
        .map(w -> examples.withWeights(NdArray.of(repeated(w, members), members, rows)))
        .orElse(examples);
  }

  private static Optional<float[]> weights(ScoresData data, ClassBalance balance) {
    boolean plain =
        balance instanceof ClassBalance.Natural || data.target().task() == Task.REGRESSION;
    if (plain && data.rowWeights().isEmpty()) {
      return Optional.empty();
    }
    int rows = data.trainAnswers().size();
    float[] weights = new float[rows];
    Arrays.fill(weights, 1);
    data.rowWeights().ifPresent(own -> System.arraycopy(own.toFloats(), 0, weights, 0, rows));
    if (!plain) {
      long[] counts = new long[data.target().classes().size()];
      for (int row = 0; row < rows; row++) {
        counts[(int) data.trainAnswers().get(row)]++;
      }
      double[] ofClass = balance.weights(data.target().classes(), counts);
      for (int row = 0; row < rows; row++) {
        weights[row] *= (float) ofClass[(int) data.trainAnswers().get(row)];
      }
    }
    return Optional.of(weights);
  }

  private static float[] repeated(float[] values, int times) {
    float[] all = new float[Math.multiplyExact(values.length, times)];
    for (int i = 0; i < times; i++) {
      System.arraycopy(values, 0, all, i * values.length, values.length);
    }
    return all;
  }
}
