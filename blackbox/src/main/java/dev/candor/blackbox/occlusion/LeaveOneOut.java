package dev.candor.blackbox.occlusion;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Budget;
import dev.candor.core.Cancellation;
import dev.candor.core.DType;
import dev.candor.core.Evidence;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.Sha256;
import dev.candor.core.removal.CallEstimate;
import dev.candor.core.removal.CountedPredictor;
import java.util.Arrays;
import java.util.Map;

/**
 * How much does the answer change when one token, or one step, is left out and the rest moves up?
 *
 * <p>{@code a_t = f(x) - f(x without entry t of its first axis)}: the input becomes one entry
 * shorter, nothing stands in for what is gone. For models that take any length. Where the length is
 * fixed, or a pad token is what the model has learnt, {@link FeatureAblation} with that token as
 * baseline asks the same with the place kept.
 *
 * <p><b>Cost</b>: 1 + entries model calls an input. Memory: one batch, cut by the budget's bytes
 * alone, so threads do not change a bit. Nothing is drawn. When the budget ends or the run is
 * cancelled, what was not measured is NaN, {@code complete} is 0 and {@code componentsNotMeasured}
 * counts them.
 *
 * <p><b>Not</b> where several entries tell the same: leaving out one of them changes nothing.
 *
 * <p>Li, J., Monroe, W. and Jurafsky, D. 2016. Understanding neural networks through representation
 * erasure. arXiv:1612.08220.
 */
public final class LeaveOneOut implements Explainer {
  private final Predictor model;
  private final Axes axes;
  private final Budget budget;
  private final Cancellation cancellation;

  /**
   * Explains a model.
   *
   * @param axes the entries of the first axis, such as tokens; two or more
   * @param budget of one explanation
   */
  public LeaveOneOut(Predictor model, Axes axes, Budget budget) {
    this(model, axes, budget, Cancellation.NEVER);
  }

  private LeaveOneOut(Predictor model, Axes axes, Budget budget, Cancellation cancellation) {
    if (axes.size() < 2) {
      throw InputException.of(
          "axes", "must have two entries or more", axes.size(), "leave something to ask about");
    }
    if (budget.modelCalls() < 2) {
      throw InputException.of(
          "budget",
          "must allow an input as it is and with one entry left out, 2 model calls",
          budget.modelCalls(),
          "give a larger budget");
    }
    this.model = model;
    this.axes = axes;
    this.budget = budget;
    this.cancellation = cancellation;
  }

  /** The same, asked between batches whether to stop. */
  public LeaveOneOut withCancellation(Cancellation newCancellation) {
    return new LeaveOneOut(model, axes, budget, newCancellation);
  }

  /**
   * What one input will cost at most.
   *
   * @param width numbers in an entry
   */
  public CallEstimate estimate(int width) {
    long row = 8L * ((long) axes.size() * width + 1);
    return new CallEstimate(1L + axes.size(), Math.min(budget.bytes(), row * axes.size()) + row);
  }

  @Override
  public Attribution explain(NdArray input, int target) {
    long start = System.nanoTime();
    check(input, target);
    int entries = axes.size();
    CountedPredictor counted = new CountedPredictor(model);
    double[] values = new double[entries];
    Arrays.fill(values, Double.NaN);
    int done = 0;
    long bytes = (long) input.size() * input.dtype().bytes() + 8;
    if (!cancellation.requested()) {
      double whole =
          output(counted.predict(RemovalRun.asBatch(input), row -> "the input"), 0, target);
      long affordable = Math.min(entries, budget.modelCalls() - 1);
      while (done < affordable
          && !cancellation.requested()
          && (System.nanoTime() - start) / 1e6 <= budget.millis()) {
        int from = done;
        int to = (int) Math.min(affordable, from + (long) budget.batchRows(bytes));
        NdArray answer =
            counted.predict(
                shorter(input, from, to),
                row -> "the input without " + axes.component(from + row).label());
        for (int t = from; t < to; t++) {
          values[t] = whole - output(answer, t - from, target) + 0.0;
        }
        done = to;
      }
    }
    Evidence evidence =
        Evidence.of("leave one out")
            .withSettings(
                Map.of("components", Integer.toString(entries), "budget", budget.toString()))
            .withDataHash(Sha256.of(input))
            .withCost(counted.calls(), (System.nanoTime() - start) / 1e6)
            .withCheck("complete", done == entries ? 1 : 0)
            .withCheck("componentsNotMeasured", entries - done);
    return new Attribution(NdArray.of(values, entries), axes, target, evidence);
  }

  /** The input without each of the entries {@code from} to {@code to}, as a batch. */
  private static NdArray shorter(NdArray input, int from, int to) {
    int entries = input.length(0);
    int width = input.size() / entries;
    int[] shape = new int[input.rank() + 1];
    System.arraycopy(input.shape(), 0, shape, 1, input.rank());
    shape[0] = to - from;
    shape[1] = entries - 1;
    boolean single = input.dtype() == DType.FLOAT32;
    Object source = single ? input.toFloats() : input.toDoubles();
    int length = (entries - 1) * width;
    int size = Math.multiplyExact(to - from, length);
    Object rows = single ? new float[size] : new double[size];
    for (int t = from; t < to; t++) {
      int at = (t - from) * length;
      System.arraycopy(source, 0, rows, at, t * width);
      System.arraycopy(source, (t + 1) * width, rows, at + t * width, length - t * width);
    }
    return single ? NdArray.of((float[]) rows, shape) : NdArray.of((double[]) rows, shape);
  }

  private static double output(NdArray answer, int row, int target) {
    if (target >= answer.length(1)) {
      throw InputException.of(
          "target",
          "must be 0 to " + (answer.length(1) - 1) + ", the model's outputs",
          target,
          "give the output to explain");
    }
    return answer.at(row, target);
  }

  private void check(NdArray input, int target) {
    if (input.rank() == 0 || input.length(0) != axes.size()) {
      throw InputException.of(
          "input",
          "must have as many entries along its first axis as the axes name, " + axes.size(),
          input,
          "give the axes of this input");
    }
    if (target < 0) {
      throw InputException.of("target", "must be 0 or more", target, "give the output to explain");
    }
    int width = input.size() / axes.size();
    for (int i = 0; i < input.size(); i++) {
      if (!Double.isFinite(input.get(i))) {
        throw InputException.of(
            "input, number " + i % width + " of " + axes.component(i / width).label(),
            "must be finite",
            input.get(i),
            "fill the gap");
      }
    }
  }
}
