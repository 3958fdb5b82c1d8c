package dev.candor.whitebox;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a method found for some rows, one after the other. The arrays are not copied: whoever hands
 * them over lets go of them.
 */
public final class Told {
  private final double[] values;
  private final SortedMap<String, double[]> checks;

  private Told(double[] values, SortedMap<String, double[]> checks) {
    this.values = values;
    this.checks = checks;
  }

  /** Numbers, as many for each row as the attribution has components; nothing to check. */
  public static Told of(double[] values) {
    return new Told(values, new TreeMap<>());
  }

  /** With one check of the method's own more, one number for each row. */
  public Told withCheck(String check, double[] found) {
    SortedMap<String, double[]> more = new TreeMap<>(checks);
    more.put(check, found);
    return new Told(values, more);
  }

  double[] values() {
    return values;
  }

  SortedMap<String, double[]> checks() {
    return Collections.unmodifiableSortedMap(checks);
  }

  /** The checks of one of the rows. */
  SortedMap<String, Double> checks(int row) {
    SortedMap<String, Double> own = new TreeMap<>();
    checks.forEach((name, found) -> own.put(name, found[row]));
    return own;
  }
}
