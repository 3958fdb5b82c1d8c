package dev.candor.data.generate;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** The normal clusters of {@link MakeClassification}, feature by feature, with their classes. */
final class Clusters {
  private final double[][] points;
  private final double[] classes;

  Clusters(MakeClassification settings, Draws draws) {
    points = new double[settings.informative()][settings.rows()];
    classes = new double[settings.rows()];
    int d = settings.informative();
    int count = settings.classes() * settings.clustersPerClass();
    Set<BitSet> taken = new HashSet<>();
    int row = 0;
    for (int cluster = 0; cluster < count; cluster++) {
      int size = settings.rows() / count + (cluster < settings.rows() % count ? 1 : 0);
      BitSet corner = freeCorner(taken, d, draws);
      double[][] mix = new double[d][d];
      for (double[] line : mix) {
        for (int j = 0; j < d; j++) {
          line[j] = draws.uniform(-1, 1);
        }
      }
      for (int end = row + size; row < end; row++) {
        double[] normal = Numbers.normal(draws, d);
        for (int j = 0; j < d; j++) {
          double sum = corner.get(j) ? settings.separation() : -settings.separation();
          for (int k = 0; k < d; k++) {
            sum += normal[k] * mix[k][j];
          }
          points[j][row] = sum;
        }
        classes[row] = cluster % settings.classes();
      }
    }
  }

  private static BitSet freeCorner(Set<BitSet> taken, int d, Draws draws) {
    BitSet corner;
    do {
      corner = new BitSet(d);
      for (int j = 0; j < d; j++) {
        corner.set(j, draws.below(2) == 1);
      }
    } while (!taken.add(corner));
    return corner;
  }

  /** The informative features, column by column. */
  double[][] points() {
    return points;
  }

  /** The class of every row. */
  double[] classes() {
    return classes;
  }
}
