package dev.candor.blackbox;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** A random order of rows, drawn for one repeat and one feature whatever was drawn before. */
final class Permutation {
  private Permutation() {}

  /** Row {@code i} gets the value of row {@code result[i]}; Fisher and Yates, every order alike. */
  static int[] draw(int rows, long seed, int repeat, int feature) {
    UniformRandomProvider random =
        RandomSource.XO_RO_SHI_RO_128_PP.create(mix(mix(mix(seed) + repeat) + feature));
    int[] order = new int[rows];
    for (int i = 0; i < rows; i++) {
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
