package dev.candor.data.encode;

import dev.candor.data.table.Column;
import dev.candor.data.table.NumberColumn;
import java.util.HashMap;
import java.util.Map;

/**
 * Is a column the target in other words? It is if it is a linear function of it (numbers, |r| = 1
 * up to rounding), or if each of its values stands for one value of the target and the other way
 * round. The second says something only where values repeat: at least 20 rows, each value twice on
 * average.
 */
final class TargetCopy {
  private static final double ROUNDING = 1e-12;
  private static final int FEWEST_ROWS = 20;
  private static final int FEWEST_FOR_LINE = 3;

  private TargetCopy() {}

  static boolean is(Column column, Column target) {
    return linear(column, target) || relabelled(column, target);
  }

  private static boolean linear(Column a, Column b) {
    if (!(a instanceof NumberColumn x && b instanceof NumberColumn y)) {
      return false;
    }
    int n = 0;
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < x.size(); i++) {
      if (!x.missing(i) && !y.missing(i)) {
        n++;
        meanX += (x.value(i) - meanX) / n;
        meanY += (y.value(i) - meanY) / n;
      }
    }
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.size(); i++) {
      if (!x.missing(i) && !y.missing(i)) {
        double dx = x.value(i) - meanX;
        double dy = y.value(i) - meanY;
        xx += dx * dx;
        yy += dy * dy;
        xy += dx * dy;
      }
    }
    return n >= FEWEST_FOR_LINE
        && xx > 0
        && yy > 0
        && Math.abs(xy) / Math.sqrt(xx) / Math.sqrt(yy) >= 1 - ROUNDING;
  }

  private static boolean relabelled(Column column, Column target) {
    Map<String, String> there = new HashMap<>();
    Map<String, String> back = new HashMap<>();
    int rows = 0;
    for (int i = 0; i < column.size(); i++) {
      if (column.missing(i) || target.missing(i)) {
        continue;
      }
      rows++;
      String value = column.text(i);
      String wanted = target.text(i);
      String known = there.putIfAbsent(value, wanted);
      String from = back.putIfAbsent(wanted, value);
      if ((known != null && !known.equals(wanted)) || (from != null && !from.equals(value))) {
        return false;
      }
    }
    return rows >= FEWEST_ROWS && there.size() > 1 && there.size() <= rows / 2;
  }
}
