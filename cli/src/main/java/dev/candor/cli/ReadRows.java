package dev.candor.cli;

import dev.candor.core.NdArray;
import dev.candor.core.removal.Players;
import dev.candor.data.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rows of a file as a model reads them.
 *
 * @param inputs {@code [n, inputs]}
 * @param players which inputs belong to which feature
 * @param answers the true answer of each row, NaN where it is not known; empty where no column has
 *     them
 * @param table the rows as they were read, where they are a table
 * @param notes what was odd
 */
record ReadRows(
    NdArray inputs,
    Players players,
    Optional<double[]> answers,
    Optional<Table> table,
    List<String> notes) {
  /** How many rows there are. */
  int count() {
    return inputs.length(0);
  }

  /** Some of the rows, in this order. */
  NdArray some(int[] rows) {
    int width = inputs.size() / Math.max(1, count());
    float[] all = inputs.toFloats();
    float[] some = new float[rows.length * width];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(all, rows[i] * width, some, i * width, width);
    }
    return NdArray.of(some, rows.length, width);
  }

  /** The positions of the rows whose answer is known. */
  int[] known() {
    return answers
        .map(all -> IntStream.range(0, all.length).filter(i -> !Double.isNaN(all[i])).toArray())
        .orElse(new int[0]);
  }

  /** The mean of every input over the rows. */
  NdArray mean() {
    int width = inputs.size() / count();
    double[] mean = new double[width];
    for (int i = 0; i < inputs.size(); i++) {
      mean[i % width] += inputs.get(i) / count();
    }
    return NdArray.of(NdArray.of(mean, width).toFloats(), width);
  }

  /** A row of nothing but zeros. */
  NdArray zero() {
    return NdArray.of(new float[inputs.size() / count()], inputs.size() / count());
  }

  /** The answers of some rows. */
  static NdArray of(double[] answers, int[] rows) {
    return NdArray.of(Arrays.stream(rows).mapToDouble(row -> answers[row]).toArray(), rows.length);
  }
}
