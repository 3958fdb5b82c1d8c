package dev.candor.torch.onnx;

import dev.candor.core.NdArray;

/** Vectors that a node must find in the file, one number for each channel or output. */
final class Vectors {
  private Vectors() {}

  static NdArray ofLength(Site site, int input, String role, int length) {
    NdArray vector = site.numbers(input, role);
    if (vector.size() != length) {
      throw site.wrong(role, "must have " + length + " numbers", vector.size());
    }
    return vector.reshape(length);
  }

  /** Every number so many times, one after the other. */
  static NdArray repeated(NdArray vector, int times) {
    float[] one = vector.toFloats();
    return NdArray.ofFloats(
        to -> {
          for (int i = 0; i < to.length; i++) {
            to[i] = one[i / times];
          }
        },
        Math.multiplyExact(one.length, times));
  }

  /** A matrix with its rows as columns, each number times a factor. */
  static NdArray turned(NdArray matrix, float factor) {
    int rows = matrix.length(0);
    int columns = matrix.length(1);
    float[] from = matrix.toFloats();
    return NdArray.ofFloats(
        to -> {
          for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
              to[column * rows + row] = factor * from[row * columns + column];
            }
          }
        },
        columns,
        rows);
  }

  /** Each number times a factor. */
  static NdArray scaled(NdArray numbers, float factor) {
    float[] from = numbers.toFloats();
    return NdArray.ofFloats(
        to -> {
          for (int i = 0; i < to.length; i++) {
            to[i] = factor * from[i];
          }
        },
        numbers.shape());
  }
}
