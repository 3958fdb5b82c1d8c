package dev.candor.metrics.agnostic;

import dev.candor.core.DType;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A small decision tree as a surrogate: few questions, each about one input.
 *
 * <p>Grown greedily: each split is the one of all inputs and of all places between neighbouring
 * values that lowers the squared error most (of the one output, or summed over one-hot predicted
 * classes, where it is Gini's impurity up to a factor); of equal splits the first input and the
 * lowest place. A leaf answers the mean, or the shares of the classes. Rows go left where their
 * value is at most the threshold, which lies half way between two values.
 *
 * <p>Costs {@code depth x inputs x n log n} steps. Breiman, L. et al. 1984. Classification and
 * regression trees.
 *
 * @param depth how many questions at most, 1 to 20; 3 in the publication's library
 */
public record ShallowTree(int depth) implements SurrogateTrainer {
  /** Checks the depth. */
  public ShallowTree {
    if (depth < 1 || depth > 20) {
      throw InputException.of("depth", "must be 1 to 20", depth, "3 is usual");
    }
  }

  /** Three questions. */
  public static ShallowTree withDefaults() {
    return new ShallowTree(3);
  }

  @Override
  public Surrogate fit(NdArray rows, NdArray outputs) {
    if (rows.rank() != 2
        || outputs.rank() != 2
        || rows.length(0) != outputs.length(0)
        || rows.size() == 0) {
      throw InputException.of(
          "rows and outputs",
          "must be [n, inputs] and [n, outputs] with one n, 1 or more",
          rows + " and " + outputs,
          "ask the model about the rows");
    }
    TreeGrowth growth = new TreeGrowth(rows, targets(outputs));
    TreeNode root = growth.grow(IntStream.range(0, rows.length(0)).toArray(), depth);
    BitSet features = new BitSet();
    root.addFeatures(features);
    return new Surrogate(batch -> answers(root, batch, outputs.length(1)), features);
  }

  /** The value, or the predicted class as one-hot numbers. */
  private static double[][] targets(NdArray outputs) {
    double[][] targets = new double[outputs.length(0)][outputs.length(1)];
    for (int i = 0; i < targets.length; i++) {
      if (targets[i].length == 1) {
        targets[i][0] = outputs.at(i, 0);
      } else {
        targets[i][Surrogates.predictedClass(outputs, i)] = 1;
      }
    }
    return targets;
  }

  private static NdArray answers(TreeNode root, NdArray batch, int width) {
    int n = batch.length(0);
    double[] all = new double[n * width];
    for (int i = 0; i < n; i++) {
      int row = i;
      TreeNode node = root;
      while (node instanceof TreeNode.Split split) {
        node = batch.at(row, split.input()) <= split.threshold() ? split.left() : split.right();
      }
      double[] answer = ((TreeNode.Leaf) node).answer().toDoubles();
      System.arraycopy(answer, 0, all, i * width, width);
    }
    NdArray answers = NdArray.of(all, n, width);
    return batch.dtype() == DType.FLOAT64 ? answers : NdArray.of(answers.toFloats(), n, width);
  }
}
