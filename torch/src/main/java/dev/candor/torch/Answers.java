package dev.candor.torch;

import dev.candor.core.NdArray;
import java.util.List;

/** From raw outputs to answers, in double and in a fixed order. */
final class Answers {
  private Answers() {}

  static NdArray through(Link link, NdArray outputs) {
    double[] values = outputs.toDoubles();
    int width = outputs.length(outputs.rank() - 1);
    double[] row = new double[width];
    for (int i = 0; i + width <= values.length && width > 0; i += width) {
      System.arraycopy(values, i, row, 0, width);
      link.apply(row);
      System.arraycopy(row, 0, values, i, width);
    }
    return NdArray.of(values, outputs.shape());
  }

  /** The mean over the first axis. */
  static NdArray mean(NdArray answers) {
    int members = answers.length(0);
    double[] all = answers.toDoubles();
    double[] mean = new double[all.length / members];
    for (int m = 0; m < members; m++) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += all[m * mean.length + i];
      }
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= members;
    }
    int[] shape = answers.shape();
    return NdArray.of(mean, java.util.Arrays.copyOfRange(shape, 1, shape.length));
  }

  /** The same numbers with a member axis in front. */
  static NdArray asOneMember(NdArray array) {
    int[] shape = new int[array.rank() + 1];
    shape[0] = 1;
    System.arraycopy(array.shape(), 0, shape, 1, array.rank());
    return array.reshape(shape);
  }

  /** Blocks {@code [M, n_i, k]} put together to {@code [M, n, k]}. */
  static NdArray joinRows(List<NdArray> blocks) {
    int[] shape = blocks.get(0).shape();
    int rows = blocks.stream().mapToInt(block -> block.length(1)).sum();
    int inner = 1;
    for (int axis = 2; axis < shape.length; axis++) {
      inner *= shape[axis];
    }
    float[] joined = new float[shape[0] * rows * inner];
    int row = 0;
    for (NdArray block : blocks) {
      float[] values = block.toFloats();
      int size = block.length(1) * inner;
      for (int m = 0; m < shape[0]; m++) {
        System.arraycopy(values, m * size, joined, (m * rows + row) * inner, size);
      }
      row += block.length(1);
    }
    shape[1] = rows;
    return NdArray.of(joined, shape);
  }

  /** Arrays behind each other along the first axis. */
  static NdArray joinFirst(List<NdArray> parts) {
    int[] shape = parts.get(0).shape();
    shape[0] = parts.stream().mapToInt(part -> part.length(0)).sum();
    float[] joined = new float[parts.stream().mapToInt(NdArray::size).sum()];
    int at = 0;
    for (NdArray part : parts) {
      System.arraycopy(part.toFloats(), 0, joined, at, part.size());
      at += part.size();
    }
    return NdArray.of(joined, shape);
  }
}
