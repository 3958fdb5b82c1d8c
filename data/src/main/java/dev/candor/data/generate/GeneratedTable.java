package dev.candor.data.generate;

import dev.candor.data.table.NumberColumn;
import dev.candor.data.table.Table;
import java.util.Arrays;
import java.util.List;

/**
 * A table and the truth about it.
 *
 * @param table the rows, the target among the columns
 * @param target the column to predict
 * @param relevant the columns that the target depends on
 * @param order the relevant columns, the most important first, where that is known; else empty
 */
public record GeneratedTable(
    Table table, String target, List<String> relevant, List<String> order) {
  /** Copies the names. */
  public GeneratedTable {
    relevant = List.copyOf(relevant);
    order = List.copyOf(order);
  }

  /**
   * The same truth with a target of two classes: 1 where it lies above the median of the training
   * rows, 0 elsewhere.
   */
  public GeneratedTable splitAtMedian(int[] trainingRows) {
    if (!(table.column(target) instanceof NumberColumn numbers)) {
      return this;
    }
    double[] sorted = Arrays.stream(trainingRows).mapToDouble(numbers::value).sorted().toArray();
    int n = sorted.length;
    double median = n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    double[] classes = new double[table.rows()];
    Arrays.setAll(classes, i -> numbers.value(i) > median ? 1 : 0);
    return new GeneratedTable(
        table.with(NumberColumn.of(target, classes)), target, relevant, order);
  }
}
