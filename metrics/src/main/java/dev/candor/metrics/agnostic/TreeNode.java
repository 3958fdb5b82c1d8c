package dev.candor.metrics.agnostic;

import dev.candor.core.NdArray;
import java.util.BitSet;

/** A place in a decision tree. */
sealed interface TreeNode {
  /** Adds the inputs that are asked about from here on. */
  void addFeatures(BitSet features);

  /** The answer of all rows that end here. */
  record Leaf(NdArray answer) implements TreeNode {
    @Override
    public void addFeatures(BitSet features) {}
  }

  /** A question about one input. */
  record Split(int input, double threshold, TreeNode left, TreeNode right) implements TreeNode {
    @Override
    public void addFeatures(BitSet features) {
      features.set(input);
      left.addFeatures(features);
      right.addFeatures(features);
    }
  }
}
