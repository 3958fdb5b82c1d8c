package dev.candor.design.scores;

import dev.candor.core.NdArray;
import dev.candor.torch.Recorded;
import java.util.Objects;

/** Runs a batch once and keeps both the answers and the gate's weights. */
final class RowExplanation {
  private static final int ROWS_AT_ONCE = 4096;

  private RowExplanation() {}

  static Explained of(ScoresModel model, NdArray batch) {
    int rows = batch.length(0);
    int columns = model.features().size();
    double[] weights = new double[rows * columns];
    double[] answers = new double[0];
    int width = 0;
    for (int from = 0; from < rows; from += ROWS_AT_ONCE) {
      NdArray part = batch.slice(from, Math.min(rows, from + ROWS_AT_ONCE));
      Recorded recorded = model.network().record(part, ScoresArchitecture.WEIGHTS::equals);
      NdArray answered = model.answered(model.network().answer(recorded));
      width = answered.length(1);
      answers = answers.length == 0 ? new double[rows * width] : answers;
      System.arraycopy(answered.toDoubles(), 0, answers, from * width, answered.size());
      addWeights(recorded, weights, from * columns);
    }
    return new Explained(NdArray.of(answers, rows, width), NdArray.of(weights, rows, columns));
  }

  private static void addWeights(Recorded recorded, double[] into, int at) {
    NdArray weights = Objects.requireNonNull(recorded.values().get(ScoresArchitecture.WEIGHTS));
    int members = weights.length(0);
    int size = weights.size() / members;
    for (int m = 0; m < members; m++) {
      for (int i = 0; i < size; i++) {
        into[at + i] += weights.get(m * size + i) / members;
      }
    }
  }
}
