package dev.candor.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What did somebody mean who wrote a name that does not exist? */
public final class Spelling {
  private Spelling() {}

  /**
   * The name that is reached with the fewest letters put in, taken out, changed or swapped, if
   * these are at most two and fewer than half of what was written.
   */
  public static Optional<String> nearest(String written, Collection<String> names) {
    int most = Math.min(2, (written.replace("-", "").length() - 1) / 2);
    return names.stream()
        .filter(name -> distance(written, name) <= most)
        .min(Comparator.comparingInt(name -> distance(written, name)));
  }

  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        d[i][j] =
            Math.min(d[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
