package dev.candor.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Of many points, enough to draw a line. */
final class Thinned {
  private Thinned() {}

  /** At most so many elements, evenly spaced, with the first and the last. */
  static <T> List<T> of(List<T> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    List<T> kept = new ArrayList<>(most);
    for (int i = 0; i < most; i++) {
      kept.add(all.get((int) Math.round((double) i * (all.size() - 1) / (most - 1))));
    }
    return kept;
  }
}
