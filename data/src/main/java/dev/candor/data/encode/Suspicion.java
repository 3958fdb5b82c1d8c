package dev.candor.data.encode;

import dev.candor.data.table.CategoryColumn;
import dev.candor.data.table.Column;
import dev.candor.data.table.ColumnType;
import dev.candor.data.table.NumberColumn;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Does a column look like something that must not be an input? */
record Suspicion(Optional<Column> target) {
  private static final Pattern ID_NAME =
      Pattern.compile(
          "(?i:(.*[^a-z0-9])?(id|uuid|guid|index|idx|key|nr|no|row|row_?number))|.*[a-z0-9](Id|ID)");
  private static final int FEWEST_COUNTED = 20;

  Optional<LeftOut.Reason> of(Column column) {
    int present = column.size() - column.missingCount();
    if (present == 0 || (present == column.size() && constant(column))) {
      return Optional.of(LeftOut.Reason.CONSTANT);
    }
    if (target.isPresent() && TargetCopy.is(column, target.get())) {
      return Optional.of(LeftOut.Reason.TARGET_COPY);
    }
    if (present > 1 && namesRows(column, present)) {
      return Optional.of(LeftOut.Reason.ID_LIKE);
    }
    return column.type() == ColumnType.TEXT ? Optional.of(LeftOut.Reason.TEXT) : Optional.empty();
  }

  private static boolean constant(Column column) {
    String first = column.text(0);
    for (int i = 1; i < column.size(); i++) {
      if (!column.text(i).equals(first)) {
        return false;
      }
    }
    return true;
  }

  private static boolean namesRows(Column column, int present) {
    boolean idName = ID_NAME.matcher(column.name()).matches();
    if (column instanceof NumberColumn numbers) {
      double[] sorted = Arrays.stream(numbers.values()).filter(v -> !Double.isNaN(v)).toArray();
      Arrays.sort(sorted);
      return unique(sorted) && (idName || countsRows(sorted));
    }
    boolean names = column instanceof CategoryColumn || column.type() == ColumnType.TEXT;
    return names && unique(column, present);
  }

  private static boolean unique(double[] sorted) {
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        return false;
      }
    }
    return true;
  }

  /** Whole numbers that fill most of their range, each once: the rows, counted, and drawn from. */
  private static boolean countsRows(double[] sorted) {
    double range = sorted[sorted.length - 1] - sorted[0] + 1;
    return sorted.length >= FEWEST_COUNTED
        && sorted.length * 2.0 > range
        && Arrays.stream(sorted).allMatch(v -> v == Math.rint(v));
  }

  private static boolean unique(Column column, int present) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < column.size(); i++) {
      if (!column.missing(i) && !seen.add(column.text(i))) {
        return false;
      }
    }
    return seen.size() == present;
  }
}
