package dev.candor.metrics.localisation;

import dev.candor.core.InputException;
import java.util.BitSet;

/** Checks at the door for maps and what is known about them. */
final class Door {
  private Door() {}

  static void sameLength(double[] map, double[] mask) {
    if (map.length != mask.length || map.length == 0) {
      throw InputException.of(
          "map and mask",
          "must have one length, 1 or more",
          map.length + " and " + mask.length,
          "give one number for each component in both");
    }
    numbers("map", map);
    for (int i = 0; i < mask.length; i++) {
      if (!(mask[i] >= 0 && mask[i] <= 1)) {
        throw InputException.of(
            "mask, component " + i, "must lie from 0 to 1", mask[i], "give the share that is true");
      }
    }
  }

  static void inside(double[] scores, BitSet relevant) {
    numbers("scores", scores);
    if (relevant.length() > scores.length) {
      throw InputException.of(
          "relevant",
          "must be positions of components, below " + scores.length,
          relevant.length() - 1,
          "count from 0");
    }
  }

  static void numbers(String name, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        throw InputException.of(
            name + ", component " + i, "must be a number", values[i], "check the explanation");
      }
    }
  }
}
