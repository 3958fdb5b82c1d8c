package dev.candor.whitebox.deeplift;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.Arrays;
import java.util.OptionalInt;

/** What rows are compared with, checked. */
final class Baselines {
  private Baselines() {}

  /** One row for each of the inputs, or one for all of them, {@code [1, row...]}. */
  static NdArray forInputs(NdArray inputs, NdArray given) {
    NdArray rows = rows(inputs, given);
    if (rows.length(0) != 1 && rows.length(0) != inputs.length(0)) {
      throw InputException.of(
          "baseline",
          "must be one row, or one for each of the " + inputs.length(0) + " inputs",
          rows.length(0),
          "give one of both");
    }
    return rows;
  }

  /** Rows of the shape of an input; one row may lack the axis that counts them. */
  static NdArray rows(NdArray inputs, NdArray given) {
    int[] row = Arrays.copyOfRange(inputs.shape(), 1, inputs.rank());
    NdArray rows = given;
    if (Arrays.equals(row, given.shape())) {
      int[] one = inputs.shape();
      one[0] = 1;
      rows = given.reshape(one);
    }
    boolean fits =
        rows.rank() == inputs.rank()
            && rows.length(0) > 0
            && Arrays.equals(row, Arrays.copyOfRange(rows.shape(), 1, rows.rank()));
    if (!fits) {
      throw InputException.of(
          "baseline",
          "must be one or more rows of the shape of an input, " + Arrays.toString(row),
          Arrays.toString(given.shape()),
          "give such rows");
    }
    OptionalInt wrong = rows.firstNotFinite();
    if (wrong.isPresent()) {
      throw InputException.of(
          "baseline, row " + wrong.getAsInt() / (rows.size() / rows.length(0)),
          "must be finite",
          rows.get(wrong.getAsInt()),
          "fill the gap or leave the row out");
    }
    return rows;
  }
}
