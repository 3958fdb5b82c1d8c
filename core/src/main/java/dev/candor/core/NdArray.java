package dev.candor.core;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Numbers with a shape: row-major, float32 or float64, on the heap, never changed after they are
 * made.
 *
 * <p>Everything that goes in is copied in, everything that comes out is copied out, so an array can
 * be handed to another thread without a thought. A scalar has the empty shape.
 */
public final class NdArray {
  private final int[] shape;
  private final float[] floats;
  private final double[] doubles;
  private final DType dtype;
  private final int size;

  private NdArray(float[] floats, double[] doubles, DType dtype, int[] shape) {
    this.shape = shape;
    this.floats = floats;
    this.doubles = doubles;
    this.dtype = dtype;
    this.size = dtype == DType.FLOAT32 ? floats.length : doubles.length;
    long expected = 1;
    for (int axis : shape) {
      if (axis < 0) {
        throw InputException.of(
            "shape",
            "must hold no negative length",
            Arrays.toString(shape),
            "give lengths of 0 or more");
      }
      expected *= axis;
      if (expected > Integer.MAX_VALUE) {
        throw InputException.of(
            "shape", "must hold at most 2^31-1 numbers", Arrays.toString(shape), "cut the batch");
      }
    }
    if (expected != size) {
      throw InputException.of(
          "shape",
          "must hold as many numbers as there are values, " + size,
          Arrays.toString(shape),
          "give the shape of the values");
    }
  }

  /** A float32 array of the given shape, in row-major order. */
  public static NdArray of(float[] values, int... shape) {
    return new NdArray(values.clone(), new double[0], DType.FLOAT32, shape.clone());
  }

  /** A float64 array of the given shape, in row-major order. */
  public static NdArray of(double[] values, int... shape) {
    return new NdArray(new float[0], values.clone(), DType.FLOAT64, shape.clone());
  }

  /**
   * A float32 array whose numbers are written where they stay, which saves a copy of large batches.
   *
   * @param writer gets room for the numbers, all 0, for the time of the call; it must not keep it
   */
  public static NdArray ofFloats(Consumer<float[]> writer, int... shape) {
    float[] room = new float[sizeOf(shape)];
    writer.accept(room);
    return new NdArray(room, new double[0], DType.FLOAT32, shape.clone());
  }

  /**
   * A float64 array whose numbers are written where they stay, which saves a copy of large batches.
   *
   * @param writer gets room for the numbers, all 0, for the time of the call; it must not keep it
   */
  public static NdArray ofDoubles(Consumer<double[]> writer, int... shape) {
    double[] room = new double[sizeOf(shape)];
    writer.accept(room);
    return new NdArray(new float[0], room, DType.FLOAT64, shape.clone());
  }

  private static int sizeOf(int... shape) {
    long size = 1;
    for (int length : shape) {
      // what is wrong with a shape is said where the array is made
      size = Math.min(Integer.MAX_VALUE, size * Math.max(0, length));
    }
    if (size == Integer.MAX_VALUE) {
      throw InputException.of(
          "shape", "must hold fewer than 2^31-1 numbers", Arrays.toString(shape), "cut the batch");
    }
    return (int) size;
  }

  /** A float32 matrix of the given rows, all of one length. */
  public static NdArray ofRows(float[][] rows) {
    int width = rows.length == 0 ? 0 : rows[0].length;
    float[] flat = new float[Math.multiplyExact(rows.length, width)];
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != width) {
        throw InputException.of(
            "row " + i,
            "must have as many numbers as row 0, " + width,
            rows[i].length,
            "give rows of one length");
      }
      System.arraycopy(rows[i], 0, flat, i * width, width);
    }
    return new NdArray(flat, new double[0], DType.FLOAT32, new int[] {rows.length, width});
  }

  /** The length of each axis. */
  public int[] shape() {
    return shape.clone();
  }

  /** How many axes there are. */
  public int rank() {
    return shape.length;
  }

  /** The length of one axis. */
  public int length(int axis) {
    return shape[axis];
  }

  /** How many numbers there are. */
  public int size() {
    return size;
  }

  /** The precision in which the numbers are held. */
  public DType dtype() {
    return dtype;
  }

  /** The number at a position in row-major order. */
  public double get(int position) {
    return dtype == DType.FLOAT32 ? floats[position] : doubles[position];
  }

  /** The number at an index, one position per axis. */
  public double at(int... index) {
    if (index.length != shape.length) {
      throw InputException.of(
          "index",
          "must have one position per axis, " + shape.length,
          index.length,
          "give one for each");
    }
    int position = 0;
    for (int axis = 0; axis < shape.length; axis++) {
      position = position * shape[axis] + java.util.Objects.checkIndex(index[axis], shape[axis]);
    }
    return get(position);
  }

  /** The position of the first number that is not finite, where there is one. */
  public OptionalInt firstNotFinite() {
    if (dtype == DType.FLOAT32 && areFinite(floats)) {
      return OptionalInt.empty();
    }
    for (int i = 0; i < floats.length; i++) {
      if (!Float.isFinite(floats[i])) {
        return OptionalInt.of(i);
      }
    }
    for (int i = 0; i < doubles.length; i++) {
      if (!Double.isFinite(doubles[i])) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** Four sums side by side, and no branch: zero times a number is zero if it is finite. */
  private static boolean areFinite(float[] numbers) {
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    int i = 0;
    for (; i + 3 < numbers.length; i += 4) {
      first += 0 * numbers[i];
      second += 0 * numbers[i + 1];
      third += 0 * numbers[i + 2];
      fourth += 0 * numbers[i + 3];
    }
    for (; i < numbers.length; i++) {
      first += 0 * numbers[i];
    }
    return first + second + third + fourth == 0;
  }

  /** A copy of the numbers in single precision. */
  public float[] toFloats() {
    if (dtype == DType.FLOAT32) {
      return floats.clone();
    }
    float[] copy = new float[size];
    for (int i = 0; i < size; i++) {
      copy[i] = (float) doubles[i];
    }
    return copy;
  }

  /** A copy of the numbers in double precision. */
  public double[] toDoubles() {
    if (dtype == DType.FLOAT64) {
      return doubles.clone();
    }
    double[] copy = new double[size];
    for (int i = 0; i < size; i++) {
      copy[i] = floats[i];
    }
    return copy;
  }

  /**
   * Copies numbers in row-major order, from a position on, until the buffer is full: the one copy
   * on the way to memory outside the heap.
   */
  public void copyTo(int from, FloatBuffer target) {
    java.util.Objects.checkFromIndexSize(from, target.remaining(), size);
    if (dtype == DType.FLOAT32) {
      target.put(floats, from, target.remaining());
    } else {
      for (int i = from; target.hasRemaining(); i++) {
        target.put((float) doubles[i]);
      }
    }
  }

  /** The same in double precision. */
  public void copyTo(int from, DoubleBuffer target) {
    java.util.Objects.checkFromIndexSize(from, target.remaining(), size);
    if (dtype == DType.FLOAT64) {
      target.put(doubles, from, target.remaining());
    } else {
      for (int i = from; target.hasRemaining(); i++) {
        target.put(floats[i]);
      }
    }
  }

  /** The same numbers in another shape. Costs no copy. */
  public NdArray reshape(int... newShape) {
    return new NdArray(floats, doubles, dtype, newShape.clone());
  }

  /** The entries {@code from} (included) to {@code to} (excluded) of the first axis. */
  public NdArray slice(int from, int to) {
    if (shape.length == 0 || from < 0 || to < from || to > shape[0]) {
      throw InputException.of(
          "slice",
          "must lie within the first axis of " + Arrays.toString(shape),
          from + " to " + to,
          "give 0 <= from <= to <= its length");
    }
    int stride = shape[0] == 0 ? 0 : size / shape[0];
    int[] sliced = shape.clone();
    sliced[0] = to - from;
    return dtype == DType.FLOAT32
        ? new NdArray(
            Arrays.copyOfRange(floats, from * stride, to * stride), doubles, dtype, sliced)
        : new NdArray(
            floats, Arrays.copyOfRange(doubles, from * stride, to * stride), dtype, sliced);
  }

  /** One entry of the first axis, without that axis. */
  public NdArray row(int i) {
    NdArray one = slice(i, i + 1);
    return one.reshape(Arrays.copyOfRange(shape, 1, shape.length));
  }

  /** Equal when precision, shape and every bit are equal. */
  @Override
  public boolean equals(Object other) {
    return other instanceof NdArray that
        && dtype == that.dtype
        && Arrays.equals(shape, that.shape)
        && Arrays.equals(floats, that.floats)
        && Arrays.equals(doubles, that.doubles);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(shape)
        + (dtype == DType.FLOAT32 ? Arrays.hashCode(floats) : Arrays.hashCode(doubles));
  }

  /** Precision and shape, never the numbers. */
  @Override
  public String toString() {
    return dtype + Arrays.toString(shape);
  }
}
