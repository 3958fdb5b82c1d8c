package dev.candor.blackbox;

import dev.candor.core.DType;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** The rows of a data set with the inputs of one feature taken from other rows. */
final class PermutedRows {
  private final NdArray inputs;
  private final FeatureGroups groups;
  private final int rows;
  private final int width;

  PermutedRows(NdArray inputs, FeatureGroups groups) {
    this.inputs = inputs;
    this.groups = groups;
    this.rows = inputs.length(0);
    this.width = inputs.size() / rows;
  }

  /** Checks that there are rows of finite numbers, as wide as the groups say. */
  static void requireFit(NdArray inputs, FeatureGroups groups) {
    if (inputs.rank() < 2 || inputs.length(0) < 2) {
      throw InputException.of(
          "inputs", "must have two rows or more, [n, ...]", inputs, "give a batch");
    }
    int width = inputs.size() / inputs.length(0);
    if (width != groups.featureOfInput().size()) {
      throw InputException.of(
          "inputs",
          "must have as many numbers in a row as the groups name, "
              + groups.featureOfInput().size(),
          width,
          "give the groups of these inputs");
    }
    for (int i = 0; i < inputs.size(); i++) {
      if (!Double.isFinite(inputs.get(i))) {
        throw InputException.of(
            "row "
                + i / width
                + " of inputs, "
                + groups.names().get(groups.featureOfInput().get(i % width)),
            "must be finite",
            inputs.get(i),
            "fill the gap or leave the row out");
      }
    }
  }

  /** One feature, and for each row the row that its values come from. */
  record Move(int feature, IntUnaryOperator from) {}

  /** Rows {@code from} to {@code to} of all the moved data sets, one after the other. */
  NdArray batch(List<Move> moves, int from, int to) {
    int[] shape = inputs.shape();
    shape[0] = to - from;
    List<int[]> moved = new ArrayList<>();
    moves.forEach(move -> moved.add(groups.inputsOf(move.feature())));
    boolean single = inputs.dtype() == DType.FLOAT32;
    float[] floats = new float[single ? (to - from) * width : 0];
    double[] doubles = new double[single ? 0 : (to - from) * width];
    for (int i = from; i < to; i++) {
      int row = i % rows;
      int at = (i - from) * width;
      for (int input = 0; input < width; input++) {
        put(floats, doubles, at + input, inputs.get(row * width + input));
      }
      int source = moves.get(i / rows).from().applyAsInt(row);
      for (int input : moved.get(i / rows)) {
        put(floats, doubles, at + input, inputs.get(source * width + input));
      }
    }
    return single ? NdArray.of(floats, shape) : NdArray.of(doubles, shape);
  }

  private static void put(float[] floats, double[] doubles, int at, double value) {
    if (floats.length > 0) {
      floats[at] = (float) value;
    } else {
      doubles[at] = value;
    }
  }
}
