package dev.candor.data.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What says the same twice, and what says nothing?
 *
 * @param copies features that equal an earlier one in every row, by the name of that one
 * @param constants features that have one value in every row
 * @param rows how many rows repeat an earlier one of their recording, the target with them
 */
public record Duplicates(Map<String, String> copies, List<String> constants, int rows) {
  /** Copies map and list. */
  public Duplicates {
    copies = Map.copyOf(copies);
    constants = List.copyOf(constants);
  }

  /**
   * Looks for them. Reads everything twice; memory: a hash for each row.
   *
   * <p>Features are compared bit by bit; a missing value equals a missing value.
   */
  public static Duplicates in(Series series) {
    Map<String, String> copies = new HashMap<>();
    List<String> constants = new ArrayList<>();
    Map<Long, List<Integer>> byHash = new HashMap<>();
    for (int f = 0; f < series.features().size(); f++) {
      if (isConstant(series, f)) {
        constants.add(series.features().get(f));
      }
      List<Integer> alike = byHash.computeIfAbsent(hash(series, f), h -> new ArrayList<>());
      for (int earlier : alike) {
        if (equal(series, earlier, f)) {
          copies.put(series.features().get(f), series.features().get(earlier));
          break;
        }
      }
      alike.add(f);
    }
    int repeated = 0;
    for (Recording recording : series.recordings()) {
      repeated += recording.rows() - firstRows(recording).length;
    }
    return new Duplicates(copies, constants, repeated);
  }

  /** The series without the later copies of features, which is noted. */
  public Series leftOut(Series series) {
    if (copies.isEmpty()) {
      return series;
    }
    List<String> left = copies.keySet().stream().sorted().toList();
    return series
        .without(left)
        .noting("features that equal an earlier one left out: " + String.join(", ", left));
  }

  /** The rows that repeat no earlier one, ascending. */
  static int[] firstRows(Recording recording) {
    Set<RowKey> seen = new HashSet<>();
    int[] first = new int[recording.rows()];
    int count = 0;
    for (int row = 0; row < recording.rows(); row++) {
      double[] values = new double[recording.width() + 1];
      for (int f = 0; f < recording.width(); f++) {
        values[f] = recording.value(f, row) + 0.0;
      }
      values[recording.width()] = recording.target(row) + 0.0;
      if (seen.add(new RowKey(values))) {
        first[count++] = row;
      }
    }
    return Arrays.copyOf(first, count);
  }

  private static boolean isConstant(Series series, int feature) {
    double first = Double.NaN;
    for (Recording recording : series.recordings()) {
      for (int row = 0; row < recording.rows(); row++) {
        double value = recording.value(feature, row);
        if (!Double.isNaN(value)) {
          if (!Double.isNaN(first) && value != first) {
            return false;
          }
          first = value;
        }
      }
    }
    return true;
  }

  private static long hash(Series series, int feature) {
    long hash = 1;
    for (Recording recording : series.recordings()) {
      for (int row = 0; row < recording.rows(); row++) {
        hash = 31 * hash + Double.doubleToLongBits(recording.value(feature, row) + 0.0);
      }
    }
    return hash;
  }

  private static boolean equal(Series series, int one, int other) {
    for (Recording recording : series.recordings()) {
      for (int row = 0; row < recording.rows(); row++) {
        if (Double.doubleToLongBits(recording.value(one, row) + 0.0)
            != Double.doubleToLongBits(recording.value(other, row) + 0.0)) {
          return false;
        }
      }
    }
    return true;
  }

  /** A row as a key: equal where every number has the same bits. */
  private static final class RowKey {
    private final double[] values;

    RowKey(double[] values) {
      this.values = values;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof RowKey that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }
}
