package dev.candor.data.table;

import java.util.Comparator;

/**
 * The order of levels and classes: numbers by value and before names, names by character. It does
 * not depend on the rows or on the language of the machine.
 */
public enum LevelOrder implements Comparator<String> {
  /** The only order there is. */
  NATURAL;

  @Override
  public int compare(String a, String b) {
    double x = NumberText.parse(a);
    double y = NumberText.parse(b);
    boolean first = !Double.isNaN(x);
    boolean second = !Double.isNaN(y);
    if (first != second) {
      return first ? -1 : 1;
    }
    int byValue = first ? Double.compare(x, y) : 0;
    return byValue != 0 ? byValue : a.compareTo(b);
  }
}
