package dev.candor.blackbox.tree;

import dev.candor.core.DType;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import java.util.ArrayList;
import java.util.List;

/**
 * A sum of decision trees: {@code score_k(x) = link(base_k + sum over trees of the leaf's value
 * k)}.
 *
 * <p>Inputs are rounded to the precision of the thresholds before they are compared, as the program
 * that made the file does: a number between two single-precision neighbours takes the same way here
 * and there. Sums are taken in double, in the order of the trees.
 *
 * @param inputs how many numbers an input has
 * @param base what each output starts from
 * @param trees what is added
 * @param precision in which inputs are compared
 * @param link how sums become scores
 */
public record TreeEnsemble(
    int inputs, List<Double> base, List<Tree> trees, DType precision, Link link)
    implements Predictor {
  /** Checks that features and outputs fit. */
  public TreeEnsemble {
    base = List.copyOf(base);
    trees = List.copyOf(trees);
    if (base.isEmpty()) {
      throw InputException.of("base", "must have a number per output", 0, "0 where there is none");
    }
    for (int t = 0; t < trees.size(); t++) {
      for (Node node : trees.get(t).nodes()) {
        if (node instanceof Node.Split split && split.feature() >= inputs) {
          throw InputException.of(
              "feature in tree " + t,
              "must be 0 to " + (inputs - 1),
              split.feature(),
              "give the number of inputs");
        }
        if (node instanceof Node.Leaf leaf && leaf.values().size() != base.size()) {
          throw InputException.of(
              "leaf in tree " + t,
              "must have a value per output, " + base.size(),
              leaf.values().size(),
              "give one for each");
        }
      }
    }
  }

  /** How many outputs there are. */
  public int outputs() {
    return base.size();
  }

  /** The same trees without their link: the sums themselves, which Shapley values share out. */
  public TreeEnsemble margin() {
    return new TreeEnsemble(inputs, base, trees, precision, Link.NONE);
  }

  /**
   * The same trees with covers counted on some data, for files that do not hold them.
   *
   * @param rows {@code [n, ...]}, best the data that the trees were fitted to
   */
  public TreeEnsemble withCovers(NdArray rows) {
    double[] numbers = rounded(rows);
    List<Tree> counted = new ArrayList<>();
    for (Tree tree : trees) {
      double[] covers = new double[tree.nodes().size()];
      for (int row = 0; row < rows.length(0); row++) {
        int at = 0;
        covers[0]++;
        while (tree.nodes().get(at) instanceof Node.Split split) {
          boolean first = split.takesFirst(numbers[row * inputs + split.feature()]);
          at = first ? split.first() : split.second();
          covers[at]++;
        }
      }
      List<Node> nodes = new ArrayList<>();
      for (int i = 0; i < covers.length; i++) {
        Node node = tree.nodes().get(i);
        nodes.add(
            node instanceof Node.Split split
                ? new Node.Split(
                    split.feature(),
                    split.branch(),
                    split.threshold(),
                    split.first(),
                    split.second(),
                    split.missingFirst(),
                    covers[i])
                : new Node.Leaf(((Node.Leaf) node).values(), covers[i]));
      }
      counted.add(new Tree(nodes));
    }
    return new TreeEnsemble(inputs, base, counted, precision, link);
  }

  @Override
  public NdArray predict(NdArray batch) {
    double[] numbers = rounded(batch);
    int rows = batch.length(0);
    int outputs = base.size();
    double[] scores = new double[rows * outputs];
    for (int row = 0; row < rows; row++) {
      for (int k = 0; k < outputs; k++) {
        scores[row * outputs + k] = base.get(k);
      }
      for (Tree tree : trees) {
        Node.Leaf leaf = tree.leaf(numbers, row * inputs);
        for (int k = 0; k < outputs; k++) {
          scores[row * outputs + k] += leaf.values().get(k);
        }
      }
      link.apply(scores, row * outputs, outputs);
    }
    return NdArray.of(scores, rows, outputs);
  }

  /** Rows as the trees compare them. */
  public double[] rounded(NdArray rows) {
    int count = rows.rank() == 0 ? 0 : rows.length(0);
    if (count > 0 && rows.size() / count != inputs) {
      throw InputException.of(
          "inputs",
          "must have as many numbers each as the trees ask, " + inputs,
          rows,
          "give those");
    }
    double[] numbers = rows.toDoubles();
    if (precision == DType.FLOAT32) {
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = (float) numbers[i];
      }
    }
    return numbers;
  }
}
