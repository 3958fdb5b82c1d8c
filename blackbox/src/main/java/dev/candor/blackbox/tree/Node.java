package dev.candor.blackbox.tree;

import dev.candor.core.InputException;
import java.util.List;

/** One place in a tree. */
public sealed interface Node {
  /** How much data came by in training, 0 where nobody knows. */
  double cover();

  /**
   * A question with two ways on.
   *
   * @param feature which number of the input is asked, in row-major order
   * @param branch the question
   * @param threshold what the number is compared with
   * @param first the position of the node where the answer is yes
   * @param second the position of the node where it is no
   * @param missingFirst whether NaN takes the first way
   * @param cover how much data came by in training, 0 where nobody knows
   */
  record Split(
      int feature,
      Branch branch,
      double threshold,
      int first,
      int second,
      boolean missingFirst,
      double cover)
      implements Node {
    /** Checks the feature. */
    public Split {
      if (feature < 0) {
        throw InputException.of("feature", "must be 0 or more", feature, "give its position");
      }
    }

    /** Scikit-learn's: at or below the threshold goes first. */
    public static Split atMost(int feature, double threshold, int first, int second, double cover) {
      return new Split(feature, Branch.AT_MOST, threshold, first, second, false, cover);
    }

    /** Whether a number takes the first way. */
    public boolean takesFirst(double number) {
      return Double.isNaN(number) ? missingFirst : branch.first(number, threshold);
    }
  }

  /**
   * The end of a way.
   *
   * @param values what it adds to each output
   * @param cover how much data ended here in training, 0 where nobody knows
   */
  record Leaf(List<Double> values, double cover) implements Node {
    /** Copies the values. */
    public Leaf {
      values = List.copyOf(values);
    }
  }
}
