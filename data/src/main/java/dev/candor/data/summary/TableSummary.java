package dev.candor.data.summary;

import dev.candor.data.encode.LeftOut;
import dev.candor.data.table.BooleanColumn;
import dev.candor.data.table.CategoryColumn;
import dev.candor.data.table.Column;
import dev.candor.data.table.DateColumn;
import dev.candor.data.table.NumberColumn;
import dev.candor.data.table.Table;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is in a table? Costs one sort of every number column.
 *
 * @param source where the table came from
 * @param rows how many rows it has
 * @param columns what each column holds, in their order
 */
public record TableSummary(String source, int rows, List<ColumnSummary> columns) {
  private static final int MOST_LEVELS = 5;

  /** Copies the list. */
  public TableSummary {
    columns = List.copyOf(columns);
  }

  /** Looks at all values of a table, and notes which columns an encoder left out. */
  public static TableSummary of(Table table, List<LeftOut> leftOut) {
    Map<String, String> reasons =
        leftOut.stream().collect(Collectors.toMap(LeftOut::column, l -> l.reason().text()));
    List<ColumnSummary> columns =
        table.columns().stream()
            .map(column -> summary(column, Optional.ofNullable(reasons.get(column.name()))))
            .toList();
    return new TableSummary(table.source(), table.rows(), columns);
  }

  /** One line for each column. */
  public List<String> lines() {
    return columns.stream().map(ColumnSummary::line).toList();
  }

  private static ColumnSummary summary(Column column, Optional<String> leftOut) {
    if (column instanceof NumberColumn numbers) {
      double[] sorted = Arrays.stream(numbers.values()).filter(v -> !Double.isNaN(v)).toArray();
      Arrays.sort(sorted);
      int distinct =
          (int)
              IntStream.range(0, sorted.length)
                  .filter(i -> i == 0 || sorted[i] != sorted[i - 1])
                  .count();
      return of(column, distinct, range(sorted), List.of(), leftOut);
    }
    if (column instanceof DateColumn dates) {
      List<Integer> order =
          IntStream.range(0, dates.size())
              .filter(i -> !dates.missing(i))
              .boxed()
              .sorted(Comparator.comparingLong(dates::millis))
              .toList();
      int distinct = (int) order.stream().mapToLong(dates::millis).distinct().count();
      Optional<Range> range =
          order.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Range(
                      dates.text(order.get(0)),
                      OptionalDouble.empty(),
                      dates.text(order.get(order.size() - 1))));
      return of(column, distinct, range, List.of(), leftOut);
    }
    if (column instanceof CategoryColumn || column instanceof BooleanColumn) {
      Map<String, Integer> counts = counts(column);
      return of(column, counts.size(), Optional.empty(), top(counts), leftOut);
    }
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < column.size(); i++) {
      if (!column.missing(i)) {
        texts.add(column.text(i));
      }
    }
    return of(column, texts.size(), Optional.empty(), List.of(), leftOut);
  }

  private static ColumnSummary of(
      Column column,
      int distinct,
      Optional<Range> range,
      List<LevelCount> top,
      Optional<String> leftOut) {
    return new ColumnSummary(
        column.name(), column.type(), column.missingCount(), distinct, range, top, leftOut);
  }

  private static Optional<Range> range(double[] sorted) {
    if (sorted.length == 0) {
      return Optional.empty();
    }
    double mean = 0;
    for (double value : sorted) {
      mean += value / sorted.length;
    }
    return Optional.of(
        new Range(
            NumberColumn.text(sorted[0]),
            OptionalDouble.of(mean),
            NumberColumn.text(sorted[sorted.length - 1])));
  }

  private static Map<String, Integer> counts(Column column) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < column.size(); i++) {
      if (!column.missing(i)) {
        counts.merge(column.text(i), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static List<LevelCount> top(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(e -> new LevelCount(e.getKey(), e.getValue()))
        .sorted(Comparator.comparing((LevelCount l) -> -l.rows()).thenComparing(LevelCount::level))
        .limit(MOST_LEVELS)
        .toList();
  }
}
