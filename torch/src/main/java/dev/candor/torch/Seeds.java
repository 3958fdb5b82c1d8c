package dev.candor.torch;

import java.nio.charset.StandardCharsets;

/**
 * Makes one seed from another and a name, so that every draw has a stream of its own: the weights
 * of one layer do not change when another layer is added, and nothing has to be saved to go on.
 */
public final class Seeds {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Seeds() {}

  /** The seed of the stream with this name under a seed. */
  public static long derive(long seed, String name) {
    long hash = FNV_OFFSET;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * FNV_PRIME;
    }
    return mix(mix(seed) ^ hash);
  }

  /** The seed of a numbered stream under a seed. */
  public static long derive(long seed, long number) {
    return mix(mix(seed) + number * 0x9e3779b97f4a7c15L);
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). */
  private static long mix(long value) {
    return finished(value + 0x9e3779b97f4a7c15L);
  }

  /** The same of a counter that was already moved on. */
  static long finished(long counter) {
    long z = counter;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
