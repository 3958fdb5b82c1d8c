package dev.candor.cli.reproduce.sets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A column and its copies as one.
 *
 * @param features names, a column and its copies under the column's name
 * @param weights the sum of their weights
 */
public record ColumnCopies(List<String> features, List<Double> weights) {
  /** What stands between a column's name and the number of the copy. */
  static final String MARK = "_copy";

  /** Adds up the weights of each column and its copies. */
  public static ColumnCopies addedUp(List<String> features, List<Double> weights) {
    Map<String, Double> sums = new LinkedHashMap<>();
    for (int i = 0; i < weights.size(); i++) {
      String name = features.get(i);
      int mark = name.indexOf(MARK);
      sums.merge(mark < 0 ? name : name.substring(0, mark), weights.get(i), Double::sum);
    }
    return new ColumnCopies(List.copyOf(sums.keySet()), List.copyOf(sums.values()));
  }
}
