package dev.candor.metrics.measure;

import dev.candor.core.Budget;
import dev.candor.core.Cancellation;
import dev.candor.core.DType;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.CountedPredictor;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * One score per changed input: asks a model in batches that the budget's bytes alone cut, and stops
 * where the budget ends or the work is cancelled.
 *
 * <p>Counts what it asked, so one object serves one run of a measure, in one thread.
 */
public final class ModelScores {
  /** Writes one changed input, in row-major order. */
  @FunctionalInterface
  public interface Filler {
    /** Writes row {@code row} into {@code into}, every number of it. */
    void fill(int row, double[] into);
  }

  private final CountedPredictor model;
  private final Budget budget;
  private final Cancellation cancellation;
  private final long start = System.nanoTime();

  /** Asks this model within this budget. */
  public ModelScores(Predictor model, Budget budget, Cancellation cancellation) {
    this.model = new CountedPredictor(model);
    this.budget = budget;
    this.cancellation = cancellation;
  }

  /** How many rows were asked for. */
  public long calls() {
    return model.calls();
  }

  /** Milliseconds since this was made. */
  public double millis() {
    return (System.nanoTime() - start) / 1e6;
  }

  /**
   * The scores of the first rows, as many as the budget allows; all of them where it does.
   *
   * @param rows how many there are
   * @param like an input of the shape and precision of a row
   * @param filler writes the rows
   * @param target which output is the score of a row
   * @param nameOfRow what to call a row in an error
   */
  public double[] of(
      int rows,
      NdArray like,
      Filler filler,
      IntUnaryOperator target,
      IntFunction<String> nameOfRow) {
    int width = like.size();
    int[] shape = new int[like.rank() + 1];
    System.arraycopy(like.shape(), 0, shape, 1, like.rank());
    long bytesPerRow = (long) width * like.dtype().bytes() + 8L * Math.max(1, model.outputs());
    int most = Math.max(1, Math.min(budget.batchRows(bytesPerRow), (1 << 30) / Math.max(1, width)));
    double[] scores = new double[rows];
    int done = 0;
    double[] row = new double[width];
    while (done < rows) {
      long left = budget.modelCalls() - model.calls();
      if (left < 1 || cancellation.requested() || millis() > budget.millis()) {
        break;
      }
      int batch = (int) Math.min(left, Math.min(most, rows - done));
      shape[0] = batch;
      int from = done;
      NdArray inputs = batch(batch, width, like.dtype(), shape, filler, from, row);
      NdArray answer = model.predict(inputs, i -> nameOfRow.apply(from + i));
      for (int i = 0; i < batch; i++) {
        int output = target.applyAsInt(from + i);
        if (output < 0 || output >= answer.length(1)) {
          throw InputException.of(
              "target of " + nameOfRow.apply(from + i),
              "must be an output of the model, 0 to " + (answer.length(1) - 1),
              output,
              "choose another");
        }
        scores[from + i] = answer.get(i * answer.length(1) + output);
      }
      done += batch;
    }
    return done == rows ? scores : Arrays.copyOf(scores, done);
  }

  /**
   * All outputs for some rows, in double precision; nothing where the budget ends before.
   *
   * @param rows {@code [n, ...]}, n of 1 or more
   */
  public Optional<NdArray> outputs(NdArray rows) {
    int n = rows.length(0);
    int most = budget.batchRows(8L * rows.size() / n);
    double[] all = new double[0];
    int width = 0;
    for (int from = 0, to; from < n; from = to) {
      to = (int) Math.min(n, (long) from + most);
      if (budget.modelCalls() - model.calls() < to - from
          || cancellation.requested()
          || millis() > budget.millis()) {
        return Optional.empty();
      }
      int first = from;
      NdArray answer = model.predict(rows.slice(from, to), i -> "row " + (first + i));
      width = answer.length(1);
      all = from == 0 ? new double[Math.multiplyExact(n, width)] : all;
      System.arraycopy(answer.toDoubles(), 0, all, from * width, answer.size());
    }
    return Optional.of(NdArray.of(all, n, width));
  }

  private static NdArray batch(
      int rows, int width, DType dtype, int[] shape, Filler filler, int from, double[] row) {
    if (dtype == DType.FLOAT32) {
      float[] flat = new float[rows * width];
      for (int i = 0; i < rows; i++) {
        filler.fill(from + i, row);
        for (int j = 0; j < width; j++) {
          flat[i * width + j] = (float) row[j];
        }
      }
      return NdArray.of(flat, shape);
    }
    double[] flat = new double[rows * width];
    for (int i = 0; i < rows; i++) {
      filler.fill(from + i, row);
      System.arraycopy(row, 0, flat, i * width, width);
    }
    return NdArray.of(flat, shape);
  }
}
