package dev.candor.whitebox.cam;

import dev.candor.core.InputException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Layers by their paths, and the nearest ones to a path that is none. */
final class LayerNames {
  private static final int SHOWN = 5;

  private LayerNames() {}

  /** What to say of a layer that is not there. */
  static InputException unknown(String path, Collection<String> known) {
    List<String> nearest =
        known.stream()
            .sorted(
                Comparator.<String>comparingInt(name -> distance(path, name))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(SHOWN)
            .toList();
    return InputException.of(
        "layer", "must be one of the network's", path, "take one such as " + nearest);
  }

  /** How many letters must be put in, taken out or changed. */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + same);
        diagonal = above;
      }
    }
    return row[other.length()];
  }
}
