package dev.candor.report.summary;

import dev.candor.core.InputException;
import java.util.List;
import java.util.Optional;

/**
 * Which table was read, and how was it split?
 *
 * @param name the file's or generator's name
 * @param origin where it comes from and under which licence, where that is known
 * @param rows rows read
 * @param trainRows rows the networks were fitted on
 * @param testRows rows the metric was measured on
 * @param split how rows were told apart, in words, such as {@code stratified, seed 0}
 * @param columns every column of the table, in its order
 */
public record DataSummary(
    String name,
    Optional<String> origin,
    long rows,
    long trainRows,
    long testRows,
    String split,
    List<ColumnSummary> columns) {
  /** Checks that the parts do not exceed the whole. */
  public DataSummary {
    columns = List.copyOf(columns);
    Checks.notBlank("data name", name);
    Checks.fromZero("trainRows", trainRows);
    Checks.fromZero("testRows", testRows);
    if (trainRows + testRows > rows) {
      throw InputException.of(
          "trainRows + testRows",
          "must not exceed rows, " + rows,
          trainRows + testRows,
          "count the rows read");
    }
  }

  /** Columns with this role, in the table's order. */
  public List<ColumnSummary> columns(ColumnRole role) {
    return columns.stream().filter(column -> column.role() == role).toList();
  }

  /** The target's name, where the columns say it. */
  public Optional<String> target() {
    return columns(ColumnRole.TARGET).stream().findFirst().map(ColumnSummary::name);
  }
}
