package dev.candor.cli;

import dev.candor.data.table.Column;
import dev.candor.data.table.NumberColumn;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What does a column hold, in a few words?
 *
 * @param missing how many rows have no value
 * @param distinct how many different values there are
 * @param values the range or the levels
 */
record ColumnFacts(long missing, long distinct, String values) {
  private static final int MOST_NAMED = 6;

  static ColumnFacts of(Column column) {
    if (column instanceof NumberColumn numbers) {
      return ofNumbers(numbers);
    }
    Set<String> distinct = new HashSet<>();
    for (int row = 0; row < column.size(); row++) {
      if (!column.missing(row)) {
        distinct.add(column.text(row));
      }
    }
    String values =
        switch (column.type()) {
          case BOOLEAN, CATEGORY -> named(distinct);
          case DATE ->
              distinct.isEmpty()
                  ? "none"
                  : Collections.min(distinct) + " to " + Collections.max(distinct);
          case NUMBER, TEXT -> distinct.size() + " different";
        };
    return new ColumnFacts(column.missingCount(), distinct.size(), values);
  }

  private static ColumnFacts ofNumbers(NumberColumn column) {
    double[] sorted = new double[column.size()];
    int n = 0;
    for (int row = 0; row < column.size(); row++) {
      if (!column.missing(row)) {
        sorted[n++] = column.value(row);
      }
    }
    sorted = Arrays.copyOf(sorted, n);
    Arrays.sort(sorted);
    long distinct = n == 0 ? 0 : 1;
    for (int i = 1; i < n; i++) {
      distinct += sorted[i] != sorted[i - 1] ? 1 : 0;
    }
    String values = n == 0 ? "none" : number(sorted[0]) + " to " + number(sorted[n - 1]);
    return new ColumnFacts(column.missingCount(), distinct, values);
  }

  private static String named(Set<String> levels) {
    List<String> sorted = levels.stream().sorted().limit(MOST_NAMED).toList();
    int more = levels.size() - sorted.size();
    return String.join(", ", sorted) + (more > 0 ? " and " + more + " more" : "");
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.6g", value);
  }
}
