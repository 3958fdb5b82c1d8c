package dev.candor.whitebox;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.Arrays;
import java.util.OptionalInt;

/** Rows that inputs are compared with, checked. */
public final class Baselines {
  private Baselines() {}

  /** A row of one number throughout, {@code [1, row...]}, for inputs {@code [n, row...]}. */
  public static NdArray constant(NdArray inputs, double value) {
    int[] one = inputs.shape();
    one[0] = 1;
    float[] same = new float[inputs.size() / Math.max(1, inputs.length(0))];
    Arrays.fill(same, (float) value);
    return NdArray.of(same, one);
  }

  /** One row for each of the inputs, or one for all of them, {@code [1, row...]}. */
  public static NdArray forInputs(NdArray inputs, NdArray given) {
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
  public static NdArray rows(NdArray inputs, NdArray given) {
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
