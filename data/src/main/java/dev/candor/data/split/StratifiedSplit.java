package dev.candor.data.split;

import dev.candor.core.InputException;
import dev.candor.data.generate.Draws;
import dev.candor.data.table.Column;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws the rows to test on within each stratum. */
final class StratifiedSplit {
  private StratifiedSplit() {}

  static boolean[] test(int[] strata, double share, long seed, Optional<Column> column) {
    int count = Arrays.stream(strata).max().orElse(0) + 1;
    boolean[] test = new boolean[strata.length];
    Draws draws = Draws.of(seed);
    int[] sizes = new int[count];
    for (int stratum : strata) {
      sizes[stratum]++;
    }
    int[] wanted = wanted(sizes, share);
    for (int stratum = 0; stratum < count; stratum++) {
      int s = stratum;
      int[] rows = IntStream.range(0, strata.length).filter(i -> strata[i] == s).toArray();
      if (rows.length < 2 && column.isPresent()) {
        throw InputException.of(
            "class " + column.get().text(rows[0]) + " of " + column.get().name(),
            "must have 2 rows, one for each side of the split",
            rows.length,
            "drop the class or do not stratify");
      }
      draws.shuffle(rows);
      for (int i = 0; i < wanted[stratum]; i++) {
        test[rows[i]] = true;
      }
    }
    return test;
  }

  /** How many rows of each stratum: the share, the total rounded by largest remainders. */
  private static int[] wanted(int[] sizes, double share) {
    int total = (int) Math.round(Arrays.stream(sizes).sum() * share);
    int[] wanted = new int[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      wanted[i] = (int) Math.floor(sizes[i] * share);
    }
    Integer[] order = new Integer[sizes.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        (a, b) -> {
          int byRemainder =
              Double.compare(sizes[b] * share - wanted[b], sizes[a] * share - wanted[a]);
          return byRemainder != 0 ? byRemainder : Integer.compare(a, b);
        });
    int rest = total - Arrays.stream(wanted).sum();
    for (int i = 0; i < Math.min(rest, order.length); i++) {
      wanted[order[i]]++;
    }
    for (int i = 0; i < sizes.length; i++) {
      wanted[i] = Math.max(1, Math.min(sizes[i] - 1, wanted[i]));
    }
    return wanted;
  }
}
