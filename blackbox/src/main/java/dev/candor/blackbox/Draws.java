package dev.candor.blackbox;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** A generator for one draw, the same whatever was drawn before. */
public final class Draws {
  private Draws() {}

  /**
   * A generator for one place of a run.
   *
   * @param seed of the run
   * @param place which draw it is, such as a repeat and a feature
   */
  public static UniformRandomProvider at(long seed, long... place) {
    long mixed = mix(seed);
    for (long part : place) {
      mixed = mix(mixed + part);
    }
    return RandomSource.XO_RO_SHI_RO_128_PP.create(mixed);
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014): near seeds become far ones. */
  private static long mix(long seed) {
    long z = seed + 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
