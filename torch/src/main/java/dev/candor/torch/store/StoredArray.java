package dev.candor.torch.store;

import java.util.List;

/**
 * Where a safetensors file holds an array.
 *
 * @param name its name
 * @param type how its numbers are written
 * @param shape the length of each axis
 * @param begin its first byte, counted from the end of the header
 * @param end the byte after its last
 */
record StoredArray(String name, StoredType type, List<Integer> shape, long begin, long end) {
  /** How many bytes it takes in the file. */
  long bytes() {
    return end - begin;
  }

  /** How many numbers it has. */
  int size() {
    return (int) (bytes() / type.bytes());
  }

  /** The shape as arrays want it. */
  int[] axes() {
    return shape.stream().mapToInt(Integer::intValue).toArray();
  }
}
