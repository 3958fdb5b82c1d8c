package dev.candor.data.generate;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Classes made of normal clusters at the corners of a hypercube, among mixtures, copies and noise.
 *
 * <p>Each cluster sits at its own corner of a cube with sides of length {@code 2 separation} in the
 * space of the informative features; its points are normal, then mixed by a random matrix with
 * entries uniform on [-1, 1], so that the informative features of a cluster correlate. Redundant
 * features are random linear combinations of the informative ones, repeated ones are copies of
 * either, the rest is normal noise. A share {@code flip} of the labels is drawn anew at random.
 * Rows and columns are shuffled. Informative, redundant and repeated columns count as relevant.
 *
 * <p>I. Guyon, "Design of experiments for the NIPS 2003 variable selection benchmark", 2003. The
 * definition is that of scikit-learn's function of the same name, the random numbers are not.
 *
 * @param rows how many rows
 * @param features how many features in all
 * @param informative how many carry the clusters
 * @param redundant how many are combinations of these
 * @param repeated how many are copies of either
 * @param classes how many classes, in equal parts
 * @param clustersPerClass how many clusters a class has
 * @param separation half the side of the cube: the larger, the easier
 * @param flip the share of labels drawn anew
 */
public record MakeClassification(
    int rows,
    int features,
    int informative,
    int redundant,
    int repeated,
    int classes,
    int clustersPerClass,
    double separation,
    double flip)
    implements Generator {
  /** Checks the sizes. */
  public MakeClassification {
    Numbers.atLeast("informative", 1, informative);
    Numbers.atLeast("redundant", 0, redundant);
    Numbers.atLeast("repeated", 0, repeated);
    Numbers.atLeast("features", informative + redundant + repeated, features);
    Numbers.atLeast("classes", 2, classes);
    Numbers.atLeast("clustersPerClass", 1, clustersPerClass);
    Numbers.atLeast("rows", classes * clustersPerClass, rows);
    Numbers.notNegative("separation", separation);
    Numbers.share("flip", flip);
    if (informative < 31 && classes * clustersPerClass > 1 << informative) {
      throw InputException.of(
          "clusters",
          "must be at most 2^informative, the corners of the cube: " + (1 << informative),
          classes * clustersPerClass,
          "give more informative features");
    }
  }

  /**
   * 1,120 rows, 20 features of which 5 are informative and none redundant or repeated, 2 classes of
   * 2 clusters, separation 1, flip .01.
   */
  public static MakeClassification withDefaults() {
    return new MakeClassification(1_120, 20, 5, 0, 0, 2, 2, 1, .01);
  }

  /** With other numbers of redundant and repeated features. */
  public MakeClassification withCopies(int redundantFeatures, int repeatedFeatures) {
    return new MakeClassification(
        rows,
        features,
        informative,
        redundantFeatures,
        repeatedFeatures,
        classes,
        clustersPerClass,
        separation,
        flip);
  }

  @Override
  public GeneratedTable generate(long seed) {
    Draws draws = Draws.of(seed);
    Clusters clusters = new Clusters(this, draws);
    double[][] x = new double[features][];
    for (int j = 0; j < informative; j++) {
      x[j] = clusters.points()[j];
    }
    for (int j = informative; j < informative + redundant; j++) {
      x[j] = mixture(x, draws);
    }
    int original = informative + redundant;
    for (int j = original; j < original + repeated; j++) {
      x[j] = x[draws.below(original)].clone();
    }
    for (int j = original + repeated; j < features; j++) {
      x[j] = Numbers.normal(draws, rows);
    }
    double[] y = clusters.classes();
    for (int i = 0; i < rows; i++) {
      if (draws.uniform(0, 1) < flip) {
        y[i] = draws.below(classes);
      }
    }
    return shuffled(x, y, draws);
  }

  private double[] mixture(double[][] x, Draws draws) {
    double[] mixed = new double[rows];
    for (int k = 0; k < informative; k++) {
      double weight = draws.uniform(-1, 1);
      for (int i = 0; i < rows; i++) {
        mixed[i] += weight * x[k][i];
      }
    }
    return mixed;
  }

  private GeneratedTable shuffled(double[][] x, double[] y, Draws draws) {
    int[] rowOrder = draws.permutation(rows);
    int[] columnOrder = draws.permutation(features);
    List<String> names = Numbers.names("x", 1, features);
    List<String> relevant = new ArrayList<>();
    double[][] columns = new double[features][];
    for (int j = 0; j < features; j++) {
      columns[j] = reordered(x[columnOrder[j]], rowOrder);
      if (columnOrder[j] < informative + redundant + repeated) {
        relevant.add(names.get(j));
      }
    }
    return new GeneratedTable(
        Numbers.table("make_classification", names, columns, reordered(y, rowOrder)),
        Numbers.TARGET,
        relevant,
        List.of());
  }

  private static double[] reordered(double[] column, int[] order) {
    return Arrays.stream(order).mapToDouble(i -> column[i]).toArray();
  }
}
