package dev.candor.cli.golden;

import dev.candor.blackbox.shapley.Hierarchy;
import java.util.ArrayList;
import java.util.List;

/** SciPy's linkage: each row joins two nodes; nodes below the number of features are features. */
final class Linkage {
  private Linkage() {}

  static Hierarchy hierarchy(GoldenArray linkage, int features) {
    List<Hierarchy> nodes = new ArrayList<>();
    for (int feature = 0; feature < features; feature++) {
      nodes.add(Hierarchy.leaf(feature));
    }
    int width = linkage.shape()[1];
    for (int row = 0; row < linkage.shape()[0]; row++) {
      nodes.add(
          Hierarchy.group(
              nodes.get((int) linkage.get(row * width)),
              nodes.get((int) linkage.get(row * width + 1))));
    }
    return nodes.get(nodes.size() - 1);
  }
}
