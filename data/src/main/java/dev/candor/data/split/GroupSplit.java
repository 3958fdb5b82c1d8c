package dev.candor.data.split;

import dev.candor.core.InputException;
import dev.candor.data.generate.Draws;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Draws whole groups to test on. Groups come in random order; each goes to the test side if that
 * brings the number of test rows of every stratum, taken together, nearer to its share.
 */
final class GroupSplit {
  private GroupSplit() {}

  static boolean[] test(int[] groups, int[] strata, double share, long seed, String name) {
    int groupCount = Arrays.stream(groups).max().orElse(0) + 1;
    if (groupCount < 2) {
      throw InputException.of(
          "group column " + name,
          "must have 2 groups, one for each side of the split",
          groupCount,
          "choose another column");
    }
    int strataCount = Arrays.stream(strata).max().orElse(0) + 1;
    int[][] counts = new int[groupCount][strataCount];
    double[] missing = new double[strataCount];
    for (int i = 0; i < groups.length; i++) {
      counts[groups[i]][strata[i]]++;
      missing[strata[i]] += share;
    }
    int[] order = IntStream.range(0, groupCount).toArray();
    Draws.of(seed).shuffle(order);
    boolean[] chosen = new boolean[groupCount];
    int chosenCount = 0;
    for (int group : order) {
      if (chosenCount < groupCount - 1 && gain(counts[group], missing) > 0) {
        chosen[group] = true;
        chosenCount++;
        for (int s = 0; s < strataCount; s++) {
          missing[s] -= counts[group][s];
        }
      }
    }
    if (chosenCount == 0) {
      chosen[smallest(counts)] = true;
    }
    boolean[] test = new boolean[groups.length];
    for (int i = 0; i < test.length; i++) {
      test[i] = chosen[groups[i]];
    }
    return test;
  }

  /** By how much the squared distance to the wanted counts falls. */
  private static double gain(int[] counts, double[] missing) {
    double gain = 0;
    for (int s = 0; s < counts.length; s++) {
      double left = missing[s] - counts[s];
      gain += missing[s] * missing[s] - left * left;
    }
    return gain;
  }

  private static int smallest(int[][] counts) {
    int smallest = 0;
    for (int g = 1; g < counts.length; g++) {
      if (Arrays.stream(counts[g]).sum() < Arrays.stream(counts[smallest]).sum()) {
        smallest = g;
      }
    }
    return smallest;
  }
}
