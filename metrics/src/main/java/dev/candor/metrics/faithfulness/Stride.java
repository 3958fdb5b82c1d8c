package dev.candor.metrics.faithfulness;

import dev.candor.core.InputException;

/** After how many components is the model asked again? */
public sealed interface Stride {
  /** How many components have moved at each point, from 0 to all. */
  int[] counts(int components);

  /**
   * The same number of components at each step; the last step may be shorter.
   *
   * @param components 1 or more
   */
  record Every(int components) implements Stride {
    /** Checks that a step moves something. */
    public Every {
      if (components < 1) {
        throw InputException.of("components", "must be 1 or more", components, "1 is the finest");
      }
    }

    @Override
    public int[] counts(int all) {
      int steps = (all + components - 1) / components;
      int[] counts = new int[steps + 1];
      for (int i = 1; i <= steps; i++) {
        counts[i] = Math.min(all, i * components);
      }
      return counts;
    }
  }

  /**
   * So many steps, as even as whole components allow; one for each component where there are fewer.
   *
   * @param number 1 or more
   */
  record Steps(int number) implements Stride {
    /** Checks that there is a step. */
    public Steps {
      if (number < 1) {
        throw InputException.of("number", "must be 1 or more", number, "32 draw a smooth curve");
      }
    }

    @Override
    public int[] counts(int all) {
      int steps = Math.min(number, all);
      int[] counts = new int[steps + 1];
      for (int i = 1; i <= steps; i++) {
        counts[i] = (int) Math.round((double) all * i / steps);
      }
      return counts;
    }
  }
}
