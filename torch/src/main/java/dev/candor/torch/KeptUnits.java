package dev.candor.torch;

import java.nio.ByteBuffer;

/**
 * Which units stay when a share is dropped? Unit i of a stream stays or goes by the stream's key
 * and i alone: 16 bits of a counter that went through the finaliser of SplitMix64 (Steele, Lea,
 * Flood, OOPSLA 2014), four units a word. So masks need no generator with a state, do not depend on
 * how many threads compute, and begin alike for inputs of any length. Cost: about a nanosecond a
 * unit.
 *
 * @param dropped how many of 65,536 units go: the share, to the next of them
 */
record KeptUnits(int dropped) {
  private static final int ALL = 1 << Short.SIZE;
  private static final int UNITS = Long.SIZE / Short.SIZE;
  private static final int LANE = ALL - 1;
  private static final long LOW = 0xffffffffL;
  private static final long STRIDE = 0x9e3779b97f4a7c15L;

  /** That of a share in [0, 1); some units always stay. */
  static KeptUnits of(double share) {
    return new KeptUnits((int) Math.min(ALL - 1, Math.round(share * ALL)));
  }

  /** What a unit that stays is multiplied by, so that the mean over all draws is 1. */
  float factor() {
    return (float) ((double) ALL / (ALL - dropped));
  }

  /**
   * Writes a factor for each unit: 0, or {@link #factor}.
   *
   * @param key of the stream
   * @param to numbers of single precision in native order
   * @param from the first of them that is written
   * @param units how many
   */
  void write(long key, ByteBuffer to, int from, int units) {
    int kept = Float.floatToRawIntBits(factor());
    long both = (kept & LOW) | ((long) kept << Integer.SIZE);
    long counter = key;
    int at = from * Float.BYTES;
    int whole = units / UNITS;
    // without branches, two units a store: drawing must not cost more than the product it is for
    for (int word = 0; word < whole; word++) {
      counter += STRIDE;
      long bits = Seeds.finished(counter);
      to.putLong(at, both & (stays(bits) | stays(bits >>> 16) << Integer.SIZE));
      to.putLong(at + Long.BYTES, both & (stays(bits >>> 32) | stays(bits >>> 48) << Integer.SIZE));
      at += UNITS * Float.BYTES;
    }
    long bits = Seeds.finished(counter + STRIDE);
    for (int unit = whole * UNITS; unit < units; unit++, bits >>>= 16, at += Float.BYTES) {
      to.putInt(at, kept & (int) stays(bits));
    }
  }

  /** 32 bits of 1 where the lowest 16 of the draw are enough, else of 0. */
  private long stays(long draw) {
    return ~((((int) draw & LANE) - dropped) >> 31) & LOW;
  }
}
