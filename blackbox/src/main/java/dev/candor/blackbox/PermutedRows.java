package dev.candor.blackbox;

import dev.candor.core.DType;
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
