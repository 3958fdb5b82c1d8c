package dev.candor.core.removal;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What stands in for a component that is taken away?
 *
 * <p>{@code v(S) = mean over rows z of f(x in S, z elsewhere)}, and the kinds differ in the rows z.
 */
public sealed interface Removal {
  /** The name in the evidence. */
  String label();

  /** The rows that stand in for what is taken away from an input, {@code [m, ...]}. */
  NdArray rowsFor(NdArray input);

  /** What the evidence says: kind, number of rows and their hash. */
  Map<String, String> stated();

  /**
   * One input: zero, the mean, a grey image, the pad token.
   *
   * @param input of the shape of an input
   */
  record Baseline(NdArray input) implements Removal {
    /** Checks that the numbers are finite. */
    public Baseline {
      requireFinite("baseline", input.reshape(1, input.size()));
    }

    @Override
    public String label() {
      return "baseline";
    }

    @Override
    public NdArray rowsFor(NdArray explained) {
      return asOneRow(input);
    }

    @Override
    public Map<String, String> stated() {
      return described(label(), 1, Sha256.of(input));
    }
  }

  /**
   * A baseline made from the input itself, such as its blurred image.
   *
   * @param name says how
   * @param baseline gives an array of the input's shape
   */
  record Derived(String name, UnaryOperator<NdArray> baseline) implements Removal {
    @Override
    public String label() {
      return "derived: " + name;
    }

    @Override
    public NdArray rowsFor(NdArray input) {
      NdArray derived = baseline.apply(input);
      requireFinite("baseline " + name, derived.reshape(1, derived.size()));
      return asOneRow(derived);
    }

    @Override
    public Map<String, String> stated() {
      return new TreeMap<>(Map.of("removal", label(), "removalRows", "1"));
    }
  }

  /**
   * Interventional: the mean over all background rows, whatever the other components are.
   *
   * @param rows {@code [m, ...]}, m of 1 or more
   */
  record Background(NdArray rows) implements Removal {
    /** Checks that there are rows of finite numbers. */
    public Background {
      requireRows(rows);
    }

    @Override
    public String label() {
      return "background, interventional";
    }

    @Override
    public NdArray rowsFor(NdArray input) {
      return rows;
    }

    @Override
    public Map<String, String> stated() {
      return described(label(), rows.length(0), Sha256.of(rows));
    }
  }

  /**
   * Conditional by group: the mean over the background rows of the explained row's own group.
   *
   * @param rows {@code [m, ...]}, m of 1 or more
   * @param grouping tells the group of a background row and of an explained row alike
   */
  record BackgroundByGroup(NdArray rows, Grouping grouping) implements Removal {
    /** Checks that there are rows of finite numbers. */
    public BackgroundByGroup {
      requireRows(rows);
    }

    @Override
    public String label() {
      return "background, conditional by group " + grouping.name();
    }

    @Override
    public NdArray rowsFor(NdArray input) {
      String group = grouping.groupOf(input);
      List<NdArray> same = new ArrayList<>();
      for (int i = 0; i < rows.length(0); i++) {
        NdArray row = rows.row(i);
        if (grouping.groupOf(row).equals(group)) {
          same.add(row);
        }
      }
      if (same.isEmpty()) {
        throw InputException.of(
            "background",
            "must have a row of the input's group by " + grouping.name(),
            "none of " + rows.length(0) + " in group " + group,
            "add rows of that group or group more coarsely");
      }
      int[] shape = rows.shape();
      shape[0] = same.size();
      double[] flat = new double[Math.multiplyExact(same.size(), same.get(0).size())];
      for (int i = 0; i < same.size(); i++) {
        System.arraycopy(
            same.get(i).toDoubles(), 0, flat, i * same.get(i).size(), same.get(i).size());
      }
      return NdArray.of(flat, shape);
    }

    @Override
    public Map<String, String> stated() {
      return described(label(), rows.length(0), Sha256.of(rows));
    }
  }

  private static NdArray asOneRow(NdArray input) {
    int[] shape = new int[input.rank() + 1];
    shape[0] = 1;
    System.arraycopy(input.shape(), 0, shape, 1, input.rank());
    return input.reshape(shape);
  }

  private static SortedMap<String, String> described(String label, int rows, String hash) {
    return new TreeMap<>(
        Map.of("removal", label, "removalRows", Integer.toString(rows), "removalHash", hash));
  }

  private static void requireRows(NdArray rows) {
    if (rows.rank() < 2 || rows.length(0) < 1) {
      throw InputException.of(
          "background",
          "must have one row or more, [m, ...]",
          rows,
          "give rows of the data the model was trained on");
    }
    requireFinite("background", rows);
  }

  private static void requireFinite(String what, NdArray rows) {
    int width = rows.size() / rows.length(0);
    for (int i = 0; i < rows.size(); i++) {
      if (!Double.isFinite(rows.get(i))) {
        throw InputException.of(
            "row " + i / width + " of " + what + ", number " + i % width,
            "must be finite",
            rows.get(i),
            "fill the gap or leave the row out");
      }
    }
  }
}
