package dev.candor.design.scores;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Seeds;
import java.util.SplittableRandom;

/**
 * Which shadow columns stand beside the source columns, and what is in them?
 *
 * <p>There is one shadow per source column and at most {@value #MOST}. Of more columns every {@code
 * d/50}-th in the table's order has one, the same for every seed. All encoded inputs of a source
 * column are shuffled together, so that a shadow is as wide as what it copies.
 */
final class ShadowColumns {
  /** The most shadows a run carries. */
  static final int MOST = 50;

  private static final long MOST_NUMBERS = Integer.MAX_VALUE - 16;

  private final int[] groups;
  private final int[] copied;
  private final int columns;

  /**
   * The shadows of a table.
   *
   * @param groups the source column of each encoded input
   * @param columns how many source columns there are
   */
  ShadowColumns(int[] groups, int columns) {
    this.groups = groups.clone();
    this.columns = columns;
    this.copied = new int[Math.min(MOST, columns)];
    for (int k = 0; k < copied.length; k++) {
      copied[k] = (int) ((long) k * columns / copied.length);
    }
  }

  /** How many shadows there are. */
  int count() {
    return copied.length;
  }

  /** The group of each input, with the shadows' behind those of the source columns. */
  int[] groupsWithShadows() {
    int[] order = inputOrder();
    int[] all = new int[groups.length + order.length];
    System.arraycopy(groups, 0, all, 0, groups.length);
    int[] shadowOf = new int[columns];
    for (int k = 0; k < copied.length; k++) {
      shadowOf[copied[k]] = columns + k;
    }
    for (int j = 0; j < order.length; j++) {
      all[groups.length + j] = shadowOf[groups[order[j]]];
    }
    return all;
  }

  /**
   * Every seed's inputs with their shadows beside them.
   *
   * @param inputs {@code [rows, inputs]}
   * @param seeds draw the shuffles
   * @return {@code [seeds, rows, inputs + shadow inputs]}
   */
  NdArray extend(NdArray inputs, long[] seeds) {
    int rows = inputs.length(0);
    int width = groups.length + inputOrder().length;
    long size = (long) seeds.length * rows * width;
    if (size > MOST_NUMBERS) {
      throw InputException.of(
          "shadow columns",
          "must have at most 2^31 numbers over all seeds",
          seeds.length + " seeds x " + rows + " rows x " + width + " inputs",
          "take fewer seeds or rows, or leave the shadows out");
    }
    float[] x = inputs.toFloats();
    float[] all = new float[(int) size];
    for (int m = 0; m < seeds.length; m++) {
      extend(x, rows, seeds[m], all, m * rows * width);
    }
    return NdArray.of(all, seeds.length, rows, width);
  }

  private void extend(float[] x, int rows, long seed, float[] into, int offset) {
    int inputs = groups.length;
    int[] order = inputOrder();
    int width = inputs + order.length;
    for (int row = 0; row < rows; row++) {
      System.arraycopy(x, row * inputs, into, offset + row * width, inputs);
    }
    SplittableRandom random = new SplittableRandom(Seeds.derive(seed, "shadow"));
    int[] shuffled = new int[rows];
    int last = -1;
    for (int j = 0; j < order.length; j++) {
      if (groups[order[j]] != last) {
        last = groups[order[j]];
        shuffle(shuffled, random);
      }
      for (int row = 0; row < rows; row++) {
        into[offset + row * width + inputs + j] = x[shuffled[row] * inputs + order[j]];
      }
    }
  }

  /** The encoded inputs that are copied, column by column. */
  private int[] inputOrder() {
    int[] order = new int[groups.length];
    int n = 0;
    for (int column : copied) {
      for (int j = 0; j < groups.length; j++) {
        if (groups[j] == column) {
          order[n++] = j;
        }
      }
    }
    return java.util.Arrays.copyOf(order, n);
  }

  private static void shuffle(int[] places, SplittableRandom random) {
    for (int i = 0; i < places.length; i++) {
      int j = random.nextInt(i + 1);
      places[i] = places[j];
      places[j] = i;
    }
  }
}
