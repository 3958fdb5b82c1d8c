package dev.candor.torch.parts;

import dev.candor.core.InputException;

/**
 * How large a part of a batch is: small enough for a processor's own cache, large enough that
 * calling costs little. It depends on the size of a row alone, never on the threads, so the same
 * batch gives the same bits whatever their number.
 *
 * @param bytes how large a part's input may be
 * @param rows the fewest rows of a part, where a row is smaller than the bytes
 */
public record PartSize(int bytes, int rows) {
  /** Checks the ranges. */
  public PartSize {
    atLeast("bytes of a part", bytes);
    atLeast("rows of a part", rows);
  }

  /** Parts of 128 KiB and at least eight rows. */
  public static PartSize withDefaults() {
    return new PartSize(1 << 17, 8);
  }

  /**
   * How many rows a part has. Rows so large that the fewest of them would be more than eight times
   * the bytes are taken fewer at a time, and one by one at last.
   */
  public int rowsOf(long bytesPerRow) {
    long row = Math.max(1, bytesPerRow);
    long few = Math.min(rows, 8L * bytes / row);
    return (int) Math.max(1, Math.max(few, bytes / row));
  }

  /**
   * The size for work with gradients: twice as large, since each call goes there and back and its
   * own cost weighs more.
   */
  public PartSize thereAndBack() {
    return new PartSize(Math.multiplyExact(2, bytes), rows);
  }

  /**
   * The size for answers of networks of images whose channels lie last: four times as large, since
   * they give the memory of a layer back at once, and a call's own cost weighs more.
   */
  public PartSize laidOut() {
    return new PartSize(Math.multiplyExact(4, bytes), Math.multiplyExact(4, rows));
  }

  /**
   * The size for answers of networks of series with recurrent layers: twice as large, since each
   * call lays their weights out anew and goes through the steps one by one.
   */
  public PartSize stepwise() {
    return new PartSize(Math.multiplyExact(2, bytes), rows);
  }

  private static void atLeast(String name, int value) {
    if (value < 1) {
      throw InputException.of(
          name, "must be 1 or more", value, "leave the default or give such a number");
    }
  }
}
