package dev.candor.whitebox.gradient;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Draws that depend on a seed and the number of the sample, never on what was drawn before. */
final class Noise {
  private Noise() {}

  /** A generator of its own for each sample. */
  static UniformRandomProvider of(long seed, int sample) {
    return RandomSource.XO_RO_SHI_RO_128_PP.create(mix(mix(seed) + sample));
  }

  /** Normal numbers, two at a time by the polar method of Marsaglia and Bray (1964). */
  static float[] normal(UniformRandomProvider random, int count, double deviation) {
    float[] drawn = new float[count];
    for (int i = 0; i < count; i += 2) {
      double u;
      double v;
      double s;
      do {
        u = 2 * random.nextDouble() - 1;
        v = 2 * random.nextDouble() - 1;
        s = u * u + v * v;
      } while (s >= 1 || s == 0);
      double scale = deviation * Math.sqrt(-2 * StrictMath.log(s) / s);
      drawn[i] = (float) (u * scale);
      if (i + 1 < count) {
        drawn[i + 1] = (float) (v * scale);
      }
    }
    return drawn;
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014): near seeds become far ones. */
  private static long mix(long seed) {
    long z = seed + 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
