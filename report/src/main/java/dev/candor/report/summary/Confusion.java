package dev.candor.report.summary;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Which class was taken for which?
 *
 * @param classes names, in the order of both sides
 * @param counts test rows by true class (outer) and predicted class (inner)
 */
public record Confusion(List<String> classes, List<List<Long>> counts)
    implements PredictionSummary {
  /** Checks that the table is square and counts rows. */
  public Confusion {
    classes = List.copyOf(classes);
    counts = counts.stream().map(List::copyOf).toList();
    if (classes.size() < 2) {
      throw InputException.of("classes", "must be 2 or more", classes.size(), "name them all");
    }
    Checks.sameSize("counts", classes.size(), counts.size());
    for (List<Long> row : counts) {
      Checks.sameSize("a row of counts", classes.size(), row.size());
      row.forEach(count -> Checks.fromZero("a count", count));
    }
  }

  /** A table from an array, {@code counts[true][predicted]}. */
  public static Confusion of(List<String> classes, long[][] counts) {
    List<List<Long>> rows = new ArrayList<>(counts.length);
    for (long[] row : counts) {
      rows.add(Arrays.stream(row).boxed().toList());
    }
    return new Confusion(classes, rows);
  }

  /** All rows counted. */
  public long total() {
    return counts.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
  }

  /** Rows whose class was told rightly. */
  public long right() {
    long right = 0;
    for (int i = 0; i < classes.size(); i++) {
      right += counts.get(i).get(i);
    }
    return right;
  }

  /** Of the rows of a class, the share told rightly; empty where there are none. */
  public OptionalDouble recall(int classIndex) {
    return share(classIndex, counts.get(classIndex).stream().mapToLong(Long::longValue).sum());
  }

  /** Of the rows told to be of a class, the share that are; empty where there are none. */
  public OptionalDouble precision(int classIndex) {
    return share(classIndex, counts.stream().mapToLong(row -> row.get(classIndex)).sum());
  }

  private OptionalDouble share(int classIndex, long of) {
    return of == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) counts.get(classIndex).get(classIndex) / of);
  }
}
