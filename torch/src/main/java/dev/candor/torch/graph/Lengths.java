package dev.candor.torch.graph;

import dev.candor.core.InputException;
import java.util.List;

/** Lengths along the axes that an operator slides over. */
final class Lengths {
  private Lengths() {}

  /** As the engine takes them. */
  static long[] of(List<Integer> lengths) {
    return lengths.stream().mapToLong(Integer::longValue).toArray();
  }

  /** Checks that there is one for each axis, none below the least. */
  static void check(String name, List<Integer> lengths, int axes, int least) {
    if (lengths.size() != axes || lengths.stream().anyMatch(length -> length < least)) {
      throw InputException.of(
          name, "must be " + axes + " numbers of " + least + " or more", lengths, "give such");
    }
  }

  static void positive(String name, int size) {
    if (size < 1) {
      throw InputException.of(name, "must be 1 or more", size, "give a positive size");
    }
  }
}
