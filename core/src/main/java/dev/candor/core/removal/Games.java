package dev.candor.core.removal;

import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What does a model answer for several inputs when only some players are present?
 *
 * <p>Mutable and for one thread: belongs to one run.
 *
 * <p>{@code v_i(S) = mean over rows z of f(x_i in S, z elsewhere)[target_i]}, summed in double in
 * the order of the rows. Several coalitions, inputs and stand-in rows share a model call; a batch
 * holds at most the budget's bytes, and no more than what a processor's cache holds, so neither
 * threads nor the number of inputs change a bit. A coalition asked for again is not computed again
 * while fewer than 2^18 values are kept.
 *
 * <p><b>Cost</b>: coalitions x stand-in rows model calls for each input. Memory: one batch, twice
 * the stand-in rows, and the values kept.
 */
public final class Games {
  private static final long CACHE_BYTES = 1L << 20;
  private static final long SHARED_BYTES = 512L << 10;
  private static final int FEWEST_ROWS = 64;
  private static final int MOST_KEPT = 1 << 18;

  private final CountedPredictor model;
  private final Masking masking;
  private final int[] targets;
  private final int[] inputShape;
  private final int rowsPerValue;
  private final MaskedRows rows;
  private final long bytesPerNumber;
  private final Cancellation cancellation;
  private final IntFunction<String> nameOfInput;
  private final Map<Coalition, double[]> known = new HashMap<>();
  private final long start = System.nanoTime();
  private long evaluated;
  private boolean stopped;

  private Games(
      Predictor model,
      Masking masking,
      NdArray inputs,
      int[] targets,
      Cancellation cancellation,
      IntFunction<String> nameOfInput) {
    this.model = new CountedPredictor(model);
    this.masking = masking;
    this.targets = targets.clone();
    this.cancellation = cancellation;
    this.nameOfInput = nameOfInput;
    this.inputShape = Arrays.copyOfRange(inputs.shape(), 1, inputs.rank());
    this.bytesPerNumber = inputs.dtype().bytes();
    List<NdArray> removed = new ArrayList<>();
    for (int i = 0; i < targets.length; i++) {
      removed.add(checked(masking.removal().rowsFor(inputs.row(i))));
    }
    this.rowsPerValue = removed.get(0).length(0);
    for (NdArray block : removed) {
      if (block.length(0) != rowsPerValue) {
        throw InputException.of(
            "inputs",
            "must have as many stand-in rows each, " + rowsPerValue,
            block.length(0),
            "ask one input at a time");
      }
    }
    this.rows = new MaskedRows(masking.players(), inputs, removed);
  }

  /**
   * Games of several inputs with the same players.
   *
   * @param inputs {@code [n, ...]}, n of 1 or more, finite numbers
   * @param targets which output is the value, one per input
   * @throws InputException if shapes do not fit, a number is not finite, or inputs have different
   *     numbers of stand-in rows
   */
  public static Games of(
      Predictor model, Masking masking, NdArray inputs, int[] targets, Cancellation cancellation) {
    return of(model, masking, inputs, targets, cancellation, row -> "row " + row);
  }

  /**
   * The same for some inputs of a larger batch.
   *
   * @param nameOfInput what to call an input in an error
   */
  public static Games of(
      Predictor model,
      Masking masking,
      NdArray inputs,
      int[] targets,
      Cancellation cancellation,
      IntFunction<String> nameOfInput) {
    if (inputs.rank() < 1 || inputs.length(0) < 1 || inputs.length(0) != targets.length) {
      throw InputException.of(
          "targets",
          "must hold one output for each of one or more inputs",
          targets.length,
          "give one for each of " + inputs);
    }
    int width = inputs.size() / inputs.length(0);
    if (width != masking.players().elements()) {
      throw InputException.of(
          "inputs",
          "must have as many numbers each as the players name, " + masking.players().elements(),
          width + " in " + inputs,
          "give the players of these inputs");
    }
    for (int i = 0; i < inputs.size(); i++) {
      if (!Double.isFinite(inputs.get(i))) {
        throw InputException.of(
            nameOfInput.apply(i / width) + " of inputs, number " + i % width,
            "must be finite",
            inputs.get(i),
            "fill the gap or leave the row out");
      }
    }
    for (int i = 0; i < targets.length; i++) {
      if (targets[i] < 0) {
        throw InputException.of(
            "target of " + nameOfInput.apply(i),
            "must be 0 or more",
            targets[i],
            "give the output to explain");
      }
    }
    return new Games(model, masking, inputs, targets, cancellation, nameOfInput);
  }

  /**
   * How many inputs may share a game so that their rows stay within a processor's cache.
   *
   * @param inputs {@code [n, ...]}
   */
  public static int together(Masking masking, NdArray inputs) {
    if (masking.removal() instanceof Removal.BackgroundByGroup) {
      return 1;
    }
    long bytes = (long) masking.players().elements() * inputs.dtype().bytes();
    long rows = Math.max(1, SHARED_BYTES / Math.max(1, bytes));
    return (int) Math.max(1, Math.min(inputs.length(0), rows / masking.rowsPerValue()));
  }

  /** How many inputs there are. */
  public int inputs() {
    return targets.length;
  }

  /** How many players there are. */
  public int players() {
    return masking.players().count();
  }

  /** Rows the model scores for one coalition of one input. */
  public int rowsPerValue() {
    return rowsPerValue;
  }

  /** Rows the model was asked to score for each input. */
  public long callsPerInput() {
    return evaluated * rowsPerValue;
  }

  /** Wall-clock milliseconds since the game began. */
  public double millis() {
    return (System.nanoTime() - start) / 1e6;
  }

  /** Whether a cancellation or the budget cut an answer short. */
  public boolean stopped() {
    return stopped;
  }

  /** How many more coalitions the budget allows for each input. */
  public long affordable() {
    return masking.budget().modelCalls() / rowsPerValue - evaluated;
  }

  /**
   * The values of these coalitions, or of as many from the front as the budget and the cancellation
   * allow: then {@link #stopped()} is true.
   *
   * @return {@code [coalition][input]}
   * @throws InputException if the model fails or answers something that is not finite; the message
   *     names the row
   */
  public double[][] values(List<Coalition> coalitions) {
    double[][] values = new double[coalitions.size()][];
    LinkedHashSet<Coalition> wanted = new LinkedHashSet<>();
    for (Coalition coalition : coalitions) {
      if (!known.containsKey(check(coalition))) {
        wanted.add(coalition);
      }
    }
    Map<Coalition, double[]> fresh = evaluate(new ArrayList<>(wanted));
    int done = 0;
    for (Coalition coalition : coalitions) {
      double[] value = known.get(coalition);
      value = value == null ? fresh.get(coalition) : value;
      if (value == null) {
        stopped = true;
        return Arrays.copyOf(values, done);
      }
      values[done++] = value.clone();
    }
    return values;
  }

  /** Computes and remembers from the front what the budget allows. */
  private Map<Coalition, double[]> evaluate(List<Coalition> coalitions) {
    int rowsEach = rowsPerValue * inputs();
    long total = Math.min(coalitions.size(), affordable()) * rowsEach;
    double[] sums = new double[Math.toIntExact((total / rowsEach) * inputs())];
    long done = 0;
    while (done < total) {
      if (cancellation.requested() || millis() > (double) masking.budget().millis() * inputs()) {
        break;
      }
      long first = done;
      int batch = (int) Math.min(total - first, batchRows(rowsEach));
      NdArray answer =
          model.predict(build(coalitions, first, batch), i -> name(coalitions, first + i));
      add(answer, first, sums);
      done += batch;
    }
    Map<Coalition, double[]> fresh = new HashMap<>();
    int finished = (int) (done / rowsEach);
    for (int c = 0; c < finished; c++) {
      double[] value = Arrays.copyOfRange(sums, c * inputs(), (c + 1) * inputs());
      for (int i = 0; i < value.length; i++) {
        value[i] /= rowsPerValue;
      }
      fresh.put(coalitions.get(c), value);
      if ((long) known.size() * inputs() < MOST_KEPT) {
        known.put(coalitions.get(c), value);
      }
    }
    evaluated += finished;
    return fresh;
  }

  private NdArray build(List<Coalition> coalitions, long first, int batch) {
    int[] shape = new int[inputShape.length + 1];
    shape[0] = batch;
    System.arraycopy(inputShape, 0, shape, 1, inputShape.length);
    return rows.batch(buffer -> write(coalitions, first, batch, buffer), shape);
  }

  private void write(List<Coalition> coalitions, long first, int batch, Object buffer) {
    int rowsEach = rowsPerValue * inputs();
    int written = 0;
    while (written < batch) {
      int c = (int) ((first + written) / rowsEach);
      int from = (int) ((first + written) % rowsEach);
      int to = Math.min(rowsEach, from + batch - written);
      if (from == 0 && to == rowsEach && written >= rowsEach) {
        rows.writeAfter(coalitions.get(c - 1), coalitions.get(c), from, to, buffer, written);
      } else {
        rows.write(coalitions.get(c), from, to, buffer, written);
      }
      written += to - from;
    }
  }

  private void add(NdArray answer, long first, double[] sums) {
    int outputs = answer.length(1);
    for (int i = 0; i < targets.length; i++) {
      if (targets[i] >= outputs) {
        throw InputException.of(
            "target of " + nameOfInput.apply(i),
            "must be 0 to " + (outputs - 1) + ", the model's outputs",
            targets[i],
            "give the output to explain");
      }
    }
    for (int i = 0; i < answer.length(0); i++) {
      int value = (int) ((first + i) / rowsPerValue);
      sums[value] += answer.get(i * outputs + targets[value % targets.length]);
    }
  }

  private int batchRows(int rowsEach) {
    long bytes = bytesPerNumber * masking.players().elements() + 8L * Math.max(1, model.outputs());
    long cached = Math.max(FEWEST_ROWS, CACHE_BYTES / bytes);
    int most = (int) Math.min(cached, masking.budget().batchRows(bytes));
    return most >= rowsEach ? most / rowsEach * rowsEach : most;
  }

  private String name(List<Coalition> coalitions, long row) {
    int rowsEach = rowsPerValue * inputs();
    int within = (int) (row % rowsEach);
    Coalition coalition = coalitions.get((int) (row / rowsEach));
    return nameOfInput.apply(within / rowsPerValue)
        + " with "
        + coalition.size()
        + " of "
        + coalition.players()
        + " players present and row "
        + within % rowsPerValue
        + " of the "
        + masking.removal().label()
        + " elsewhere";
  }

  private Coalition check(Coalition coalition) {
    if (coalition.players() != players()) {
      throw InputException.of(
          "coalition", "must be of " + players() + " players", coalition, "give one of this game");
    }
    return coalition;
  }

  private NdArray checked(NdArray removed) {
    int width = removed.size() / removed.length(0);
    if (width != masking.players().elements()) {
      throw InputException.of(
          masking.removal().label(),
          "must give rows of as many numbers as the players name, " + masking.players().elements(),
          width,
          "give rows like the inputs");
    }
    return removed;
  }
}
