package dev.candor.torch;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The paths of layers: {@code block.norm1} is the part {@code norm1} of the part {@code block}. */
public final class LayerPaths {
  private static final int SHOWN = 5;

  private LayerPaths() {}

  /** Every layer inside a layer, in the order of the tree; {@code ""} is not among them. */
  public static List<String> of(Layer root) {
    List<String> names = new ArrayList<>();
    collect("", root, names);
    return List.copyOf(names);
  }

  private static void collect(String prefix, Layer layer, List<String> names) {
    layer
        .parts()
        .forEach(
            (name, part) -> {
              names.add(prefix + name);
              collect(prefix + name + ".", part, names);
            });
  }

  /** The error for a name that no layer has, with the nearest ones. */
  public static InputException unknown(String name, Collection<String> known) {
    List<String> nearest =
        known.stream()
            .distinct()
            .sorted(
                Comparator.<String>comparingInt(other -> changes(name, other))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(SHOWN)
            .toList();
    return InputException.of(
        "layer", "must be one of the network's", name, "take one such as " + nearest);
  }

  /** How many characters must be put in, left out or changed (Levenshtein 1966). */
  private static int changes(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
