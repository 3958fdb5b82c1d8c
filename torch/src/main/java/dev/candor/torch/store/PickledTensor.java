package dev.candor.torch.store;

import dev.candor.core.DType;
import dev.candor.core.NdArray;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Numbers that a state file names: which of the numbers of a storage they are.
 *
 * @param storage where they lie
 * @param offset of the first one
 * @param shape the length of each axis
 * @param strides how far apart neighbours along each axis lie
 */
record PickledTensor(Storage storage, long offset, List<Long> shape, List<Long> strides) {
  private static final int MOST_AXES = 16;

  /**
   * Numbers one after the other.
   *
   * @param type how one is written
   * @param key what it is called in the file
   * @param size how many there are
   */
  record Storage(StoredType type, String key, long size) {}

  /** Why this cannot be read; empty if it can. */
  String wrong() {
    boolean fits =
        shape.size() == strides.size()
            && shape.size() <= MOST_AXES
            && offset >= 0
            && shape.stream().allMatch(length -> length >= 0 && length <= Integer.MAX_VALUE)
            && strides.stream().allMatch(stride -> stride >= 0 && stride <= Integer.MAX_VALUE);
    if (!fits) {
      return "a tensor of shape " + shape + " with strides " + strides + " from " + offset;
    }
    double numbers = 1;
    double last = offset;
    for (int axis = 0; axis < shape.size(); axis++) {
      numbers *= shape.get(axis);
      last += (shape.get(axis) - 1.0) * strides.get(axis);
    }
    if (numbers > Integer.MAX_VALUE - 8.0) {
      return "a tensor of " + shape + " numbers";
    }
    return numbers > 0 && last >= storage.size()
        ? "a tensor that reaches beyond its " + storage.size() + " numbers"
        : "";
  }

  /** How many numbers it has. */
  int size() {
    return Math.toIntExact(shape.stream().reduce(1L, Math::multiplyExact));
  }

  /** How many bytes it takes once it is read. */
  long bytes() {
    return (long) size() * storage.type().held().bytes();
  }

  /**
   * The numbers in row-major order.
   *
   * @param data the bytes of the storage, little end first
   */
  NdArray array(ByteBuffer data) {
    int[] axes = shape.stream().mapToInt(Math::toIntExact).toArray();
    boolean single = storage.type().held() == DType.FLOAT32;
    float[] floats = new float[single ? size() : 0];
    double[] doubles = new double[single ? 0 : size()];
    int[] place = new int[axes.length];
    long at = offset;
    for (int i = 0; i < size(); i++) {
      data.position(Math.toIntExact(at * storage.type().bytes()));
      double number = storage.type().decode(data);
      if (single) {
        floats[i] = (float) number;
      } else {
        doubles[i] = number;
      }
      for (int axis = axes.length - 1; axis >= 0; axis--) {
        at += strides.get(axis);
        if (++place[axis] < axes[axis]) {
          break;
        }
        at -= strides.get(axis) * axes[axis];
        place[axis] = 0;
      }
    }
    return single ? NdArray.of(floats, axes) : NdArray.of(doubles, axes);
  }
}
