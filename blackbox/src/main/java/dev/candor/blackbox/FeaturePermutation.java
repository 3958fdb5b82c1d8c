package dev.candor.blackbox;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Budget;
import dev.candor.core.Cancellation;
import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.Sha256;
import dev.candor.core.removal.CallEstimate;
import dev.candor.core.removal.CountedPredictor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * How much does each answer of a batch change when a feature's value comes from another row?
 *
 * <p>{@code a_rj = mean over repeats of f(x_r) - f(x_r with feature j taken from row perm_j[r])}.
 * Local and without targets, where {@link PermutationImportance} is global and asks how much worse
 * the model gets. Not an {@link dev.candor.core.Explainer}: a row alone has no other row to take
 * values from. A feature that is constant over the batch has exactly 0.
 *
 * <p><b>Cost</b>: n (1 + d R) model calls for n rows, d features and R repeats. Memory: one batch,
 * cut by the budget's bytes alone, so threads do not change a bit. Repeats are the outer loop: when
 * the budget ends or the run is cancelled, the repeats that are whole for every feature are the
 * answer and {@code complete} is 0.
 *
 * <p><b>Checks</b>: {@code complete}, {@code repeats} that are whole, and from two repeats on
 * {@code standardError NAME} for each feature of that row, the error of drawing orders.
 *
 * <p><b>Not</b> for features that depend on each other: the model is asked about rows that do not
 * exist. Not for a batch of a few rows, unless the orders are given.
 *
 * <p>Breiman, L. 2001. Random forests. Machine Learning 45, 5-32. Fisher, A., Rudin, C. and
 * Dominici, F. 2019. All models are wrong, but many are useful. Journal of Machine Learning
 * Research 20 (177), 1-81.
 */
public final class FeaturePermutation {
  private final Predictor model;
  private final FeatureGroups groups;
  private final Budget budget;
  private final Cancellation cancellation;

  /**
   * Explains a model.
   *
   * @param groups which inputs of a row belong to which feature
   * @param budget of the explanation of a whole batch
   */
  public FeaturePermutation(Predictor model, FeatureGroups groups, Budget budget) {
    this(model, groups, budget, Cancellation.NEVER);
  }

  private FeaturePermutation(
      Predictor model, FeatureGroups groups, Budget budget, Cancellation cancellation) {
    this.model = model;
    this.groups = groups;
    this.budget = budget;
    this.cancellation = cancellation;
  }

  /** The same, asked between features whether to stop. */
  public FeaturePermutation withCancellation(Cancellation newCancellation) {
    return new FeaturePermutation(model, groups, budget, newCancellation);
  }

  /** What a batch of so many rows will cost at most. */
  public CallEstimate estimate(int rows, int repeats) {
    long width = groups.featureOfInput().size();
    long calls = rows * (1L + (long) groups.names().size() * repeats);
    return new CallEstimate(calls, 8L * rows * (width + 1) + 16L * rows * groups.names().size());
  }

  /**
   * Explains a batch with orders that are drawn, one for each repeat and feature.
   *
   * @param repeats 1 or more; from 2 on there are standard errors
   */
  public List<Attribution> explain(NdArray inputs, int[] targets, int repeats, long seed) {
    if (repeats < 1) {
      throw InputException.of("repeats", "must be 1 or more", repeats, "10 give an error");
    }
    List<List<int[]>> orders = new ArrayList<>();
    for (int repeat = 0; repeat < repeats; repeat++) {
      int current = repeat;
      orders.add(
          IntStream.range(0, groups.names().size())
              .mapToObj(j -> Permutation.draw(targets.length, seed, current, j))
              .toList());
    }
    return explain(inputs, targets, orders, OptionalLong.of(seed));
  }

  /**
   * Explains a batch with given orders.
   *
   * @param orders one for each feature: row r gets its value from row {@code order[r]}
   */
  public List<Attribution> explain(NdArray inputs, int[] targets, List<int[]> orders) {
    return explain(inputs, targets, List.of(orders), OptionalLong.empty());
  }

  private List<Attribution> explain(
      NdArray inputs, int[] targets, List<List<int[]>> orders, OptionalLong seed) {
    long start = System.nanoTime();
    PermutedRows.requireFit(inputs, groups);
    requireFit(inputs, targets, orders);
    CountedPredictor counted = new CountedPredictor(model);
    PermutedRows permuted = new PermutedRows(inputs, groups);
    double[] whole =
        answers(counted, permuted, new PermutedRows.Move(0, row -> row), "as it is", targets);
    int features = groups.names().size();
    double[][] sums = new double[targets.length][features];
    double[][] squares = new double[targets.length][features];
    int repeats = 0;
    for (List<int[]> order : orders) {
      double[][] differences = new double[features][];
      int done = 0;
      while (done < features
          && !cancellation.requested()
          && counted.calls() + targets.length <= budget.modelCalls()
          && (System.nanoTime() - start) / 1e6 <= budget.millis()) {
        int[] from = order.get(done);
        String how = "with " + groups.names().get(done) + " permuted";
        PermutedRows.Move move = new PermutedRows.Move(done, row -> from[row]);
        differences[done++] = answers(counted, permuted, move, how, targets);
      }
      if (done < features) {
        break;
      }
      repeats++;
      for (int row = 0; row < targets.length; row++) {
        for (int j = 0; j < features; j++) {
          double difference = whole[row] - differences[j][row];
          // Welford's update: the mean so far and the squares around it
          double delta = difference - sums[row][j];
          sums[row][j] += delta / repeats;
          squares[row][j] += delta * (difference - sums[row][j]);
        }
      }
    }
    Evidence evidence =
        Evidence.of("feature permutation")
            .withSettings(
                Map.of(
                    "repeats", Integer.toString(orders.size()),
                    "orders", seed.isPresent() ? "drawn" : "given",
                    "rows", Integer.toString(targets.length),
                    "budget", budget.toString()))
            .withDataHash(Sha256.of(inputs))
            .withCost(counted.calls(), (System.nanoTime() - start) / 1e6)
            .withCheck("complete", repeats == orders.size() ? 1 : 0)
            .withCheck("repeats", repeats);
    if (seed.isPresent()) {
      evidence = evidence.withSeed(seed.getAsLong());
    }
    List<Attribution> all = new ArrayList<>();
    for (int row = 0; row < targets.length; row++) {
      all.add(attribution(sums[row], squares[row], repeats, targets[row], evidence));
    }
    return all;
  }

  private Attribution attribution(
      double[] means, double[] squares, int repeats, int target, Evidence evidence) {
    Evidence own = evidence;
    double[] values = means.clone();
    if (repeats == 0) {
      Arrays.fill(values, Double.NaN);
    }
    for (int j = 0; repeats > 1 && j < values.length; j++) {
      double error = Math.sqrt(squares[j] / (repeats - 1) / repeats);
      own = own.withCheck("standardError " + groups.names().get(j), error);
    }
    return new Attribution(
        NdArray.of(values, values.length), new Axes.Features(groups.names()), target, own);
  }

  private double[] answers(
      CountedPredictor counted,
      PermutedRows permuted,
      PermutedRows.Move move,
      String how,
      int[] targets) {
    double[] answers = new double[targets.length];
    long bytes = 8L * (groups.featureOfInput().size() + 1);
    for (int from = 0, to; from < answers.length; from = to) {
      to = (int) Math.min(answers.length, from + (long) budget.batchRows(bytes));
      int offset = from;
      NdArray answer =
          counted.predict(
              permuted.batch(List.of(move), from, to), row -> "row " + (offset + row) + " " + how);
      for (int row = from; row < to; row++) {
        if (targets[row] < 0 || targets[row] >= counted.outputs()) {
          throw InputException.of(
              "target of row " + row,
              "must be 0 to " + (counted.outputs() - 1) + ", the model's outputs",
              targets[row],
              "give the output to explain");
        }
        answers[row] = answer.get((row - from) * counted.outputs() + targets[row]);
      }
    }
    return answers;
  }

  private void requireFit(NdArray inputs, int[] targets, List<List<int[]>> orders) {
    int rows = inputs.length(0);
    if (targets.length != rows) {
      throw InputException.of(
          "targets", "must hold one output per input", targets.length, "give " + rows);
    }
    for (List<int[]> order : orders) {
      if (order.size() != groups.names().size()) {
        throw InputException.of(
            "orders",
            "must be one for each feature, " + groups.names().size(),
            order.size(),
            "give one for each");
      }
      for (int[] rowsFrom : order) {
        if (rowsFrom.length != rows || !IntStream.of(rowsFrom).allMatch(r -> r >= 0 && r < rows)) {
          throw InputException.of(
              "order",
              "must hold a row of 0 to " + (rows - 1) + " for each row",
              Arrays.toString(rowsFrom),
              "give the row that each value comes from");
        }
      }
    }
    if (budget.modelCalls() < rows * (1L + groups.names().size())) {
      throw InputException.of(
          "budget",
          "must allow one repeat, " + rows * (1L + groups.names().size()) + " model calls",
          budget.modelCalls(),
          "give fewer rows or a larger budget");
    }
  }
}
