package dev.candor.blackbox;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Random numbers that depend on a seed and on what they are for, never on what was drawn before.
 */
public final class Draws {
  private Draws() {}

  /**
   * A generator of its own for each key.
   *
   * @param seed the caller's
   * @param key what is drawn, such as a repeat and a feature
   */
  public static UniformRandomProvider of(long seed, long... key) {
    long mixed = mix(seed);
    for (long part : key) {
      mixed = mix(mixed + part);
    }
    return RandomSource.XO_RO_SHI_RO_128_PP.create(mixed);
  }

  /** 0 to n-1 in random order; Fisher and Yates, every order alike. */
  public static int[] order(UniformRandomProvider random, int n) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014): near seeds become far ones. */
  private static long mix(long seed) {
    long z = seed + 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
