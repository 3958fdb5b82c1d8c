package dev.candor.cli;

import dev.candor.core.InputException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Some of many rows. */
final class Drawn {
  private Drawn() {}

  /** Rows drawn with the seed, in the order of the file; all of them where they are few. */
  static int[] of(int rows, int most, long seed) {
    if (most < 1) {
      throw InputException.of("--rows", "must be 1 or more", most, "give more");
    }
    int[] all = IntStream.range(0, rows).toArray();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < Math.min(most, rows); i++) {
      int j = i + random.nextInt(rows - i);
      int swapped = all[i];
      all[i] = all[j];
      all[j] = swapped;
    }
    int[] some = Arrays.copyOf(all, Math.min(most, rows));
    Arrays.sort(some);
    return some;
  }
}
