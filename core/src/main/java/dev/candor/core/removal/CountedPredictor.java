package dev.candor.core.removal;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * Asks a model, counts the rows, and says which row an answer is wrong for.
 *
 * <p>Mutable: belongs to one run.
 */
public final class CountedPredictor {
  private static final int UNKNOWN = -1;

  private final Predictor model;
  private long calls;
  private int outputs = UNKNOWN;

  /** Counts from 0. */
  public CountedPredictor(Predictor model) {
    this.model = model;
  }

  /** How many rows were asked for. */
  public long calls() {
    return calls;
  }

  /** How many outputs a row has, 0 while nobody knows. */
  public int outputs() {
    return Math.max(0, outputs);
  }

  /**
   * Answers a batch.
   *
   * @param nameOfRow what to call a row of the batch in an error
   * @return finite scores, {@code [n, outputs]}, as many outputs as before
   */
  public NdArray predict(NdArray batch, IntFunction<String> nameOfRow) {
    int rows = batch.length(0);
    calls += rows;
    NdArray answer;
    try {
      answer = model.predict(batch);
    } catch (RuntimeException e) {
      throw failed(batch, nameOfRow, e);
    }
    if (answer.rank() != 2 || answer.length(0) != rows || answer.length(1) < 1) {
      throw InputException.of(
          "the model's answer",
          "must have the shape [" + rows + ", outputs]",
          answer,
          "give one row of scores for each row of inputs");
    }
    if (outputs != UNKNOWN && answer.length(1) != outputs) {
      throw InputException.of(
          "the model's answer",
          "must have " + outputs + " outputs, as before",
          answer,
          "give the same outputs for every row");
    }
    outputs = answer.length(1);
    OptionalInt wrong = answer.firstNotFinite();
    if (wrong.isPresent()) {
      throw InputException.of(
          "the model's answer for " + nameOfRow.apply(wrong.getAsInt() / outputs),
          "must be finite",
          answer.get(wrong.getAsInt()),
          "check the model, and its inputs in that row");
    }
    return answer;
  }

  /** Looks for the row that the model fails for, one by one. */
  private InputException failed(NdArray batch, IntFunction<String> nameOfRow, RuntimeException e) {
    for (int row = 0; row < batch.length(0); row++) {
      try {
        calls++;
        model.predict(batch.slice(row, row + 1));
      } catch (RuntimeException alone) {
        return new InputException(
            "the model failed for "
                + nameOfRow.apply(row)
                + " (found "
                + alone
                + "); check the model, and its inputs in that row",
            alone);
      }
    }
    return new InputException(
        "the model failed for "
            + nameOfRow.apply(0)
            + " to "
            + nameOfRow.apply(batch.length(0) - 1)
            + " together, but for none of them alone (found "
            + e
            + "); check that it takes batches, or give a budget of fewer bytes",
        e);
  }
}
