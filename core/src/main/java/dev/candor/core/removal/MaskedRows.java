package dev.candor.core.removal;

import dev.candor.core.DType;
import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Builds masked rows near the speed of memory: a block is copied whole from the nearest of three
 * sources (everything absent, everything present, the block before it), and only what differs is
 * written over it.
 */
final class MaskedRows {
  private final int width;
  private final DType dtype;
  private final Object present;
  private final Object absent;
  private final int[][] runsOfPlayer;

  /**
   * Rows of several inputs, one after the other.
   *
   * @param inputs one input for each block of rows
   * @param removed what stands in for each input, {@code [m, ...]}
   */
  MaskedRows(Players players, NdArray inputs, List<NdArray> removed) {
    this.width = players.elements();
    this.dtype = inputs.dtype();
    this.runsOfPlayer = runs(players);
    int rows = removed.stream().mapToInt(block -> block.length(0)).sum();
    this.present = allocate(rows);
    this.absent = allocate(rows);
    Object source = numbers(inputs);
    int row = 0;
    for (int input = 0; input < removed.size(); input++) {
      NdArray block = removed.get(input);
      System.arraycopy(numbers(block), 0, absent, row * width, block.size());
      for (int i = 0; i < block.length(0); i++, row++) {
        System.arraycopy(source, input * width, present, row * width, width);
        for (int element = 0; element < width; element++) {
          if (players.playerOf(element) == Players.NOBODY) {
            System.arraycopy(source, input * width + element, absent, row * width + element, 1);
          }
        }
      }
    }
  }

  private Object allocate(int rows) {
    int size = Math.multiplyExact(rows, width);
    return dtype == DType.FLOAT32 ? new float[size] : new double[size];
  }

  /** A batch of rows, written where they stay. */
  NdArray batch(Consumer<Object> writer, int... shape) {
    return dtype == DType.FLOAT32
        ? NdArray.ofFloats(writer::accept, shape)
        : NdArray.ofDoubles(writer::accept, shape);
  }

  /** Writes the rows {@code from} to {@code to} of a coalition. */
  void write(Coalition coalition, int from, int to, Object out, int outRow) {
    int size = coalition.size();
    if (2 * size <= coalition.players()) {
      copyRows(absent, from, out, outRow, to - from);
      copyPlayers(coalition, present, from, out, outRow, to - from);
    } else {
      copyRows(present, from, out, outRow, to - from);
      copyPlayers(coalition.complement(), absent, from, out, outRow, to - from);
    }
  }

  /** The same where the rows of another coalition were written just before, if that is shorter. */
  void writeAfter(Coalition before, Coalition coalition, int from, int to, Object out, int outRow) {
    int size = coalition.size();
    int fromTemplate = Math.min(size, coalition.players() - size);
    if (coalition.differences(before) >= fromTemplate) {
      write(coalition, from, to, out, outRow);
      return;
    }
    int rows = to - from;
    copyRows(out, outRow - rows, out, outRow, rows);
    for (int i = 0; i < coalition.wordCount(); i++) {
      long changed = coalition.word(i) ^ before.word(i);
      for (; changed != 0; changed &= changed - 1) {
        int bit = Long.numberOfTrailingZeros(changed);
        Object source = (coalition.word(i) >>> bit & 1) != 0 ? present : absent;
        copyPlayer((i << 6) + bit, source, from, out, outRow, rows);
      }
    }
  }

  private void copyPlayers(
      Coalition coalition, Object source, int from, Object out, int outRow, int rows) {
    for (int i = 0; i < coalition.wordCount(); i++) {
      for (long left = coalition.word(i); left != 0; left &= left - 1) {
        copyPlayer((i << 6) + Long.numberOfTrailingZeros(left), source, from, out, outRow, rows);
      }
    }
  }

  private void copyRows(Object source, int from, Object out, int outRow, int rows) {
    System.arraycopy(source, from * width, out, outRow * width, rows * width);
  }

  private void copyPlayer(int player, Object source, int from, Object out, int outRow, int rows) {
    int[] runs = runsOfPlayer[player];
    for (int run = 0; run < runs.length; run += 2) {
      int read = from * width + runs[run];
      int write = outRow * width + runs[run];
      int length = runs[run + 1];
      if (length > 1) {
        for (int row = 0; row < rows; row++, read += width, write += width) {
          System.arraycopy(source, read, out, write, length);
        }
      } else if (out instanceof float[] written) {
        float[] floats = (float[]) source;
        for (int row = 0; row < rows; row++, read += width, write += width) {
          written[write] = floats[read];
        }
      } else {
        double[] doubles = (double[]) source;
        double[] written64 = (double[]) out;
        for (int row = 0; row < rows; row++, read += width, write += width) {
          written64[write] = doubles[read];
        }
      }
    }
  }

  private Object numbers(NdArray array) {
    return dtype == DType.FLOAT32 ? array.toFloats() : array.toDoubles();
  }

  /** Start and length of each stretch of neighbouring numbers of each player. */
  private static int[][] runs(Players players) {
    List<List<Integer>> runs = new ArrayList<>();
    for (int player = 0; player < players.count(); player++) {
      runs.add(new ArrayList<>());
    }
    for (int from = 0, to; from < players.elements(); from = to) {
      int player = players.playerOf(from);
      to = from + 1;
      while (to < players.elements() && players.playerOf(to) == player) {
        to++;
      }
      if (player != Players.NOBODY) {
        runs.get(player).add(from);
        runs.get(player).add(to - from);
      }
    }
    int[][] flat = new int[runs.size()][];
    for (int player = 0; player < flat.length; player++) {
      flat[player] = runs.get(player).stream().mapToInt(Integer::intValue).toArray();
    }
    return flat;
  }
}
