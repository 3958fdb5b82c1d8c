package dev.candor.metrics.measure;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Random numbers for one thing to be drawn: the seed and the positions that name the thing give
 * them, whatever was drawn before or beside it. XoRoShiRo128++ (Blackman and Vigna 2021), normal
 * numbers by the polar method with strict arithmetic.
 *
 * <p>Holds a state: one object for each thing, and never shared between threads.
 */
public final class Draws {
  private final UniformRandomProvider source;
  private double spare = Double.NaN;

  private Draws(long seed) {
    source = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
  }

  /** The numbers of a seed and of the positions that name what is drawn. */
  public static Draws of(long seed, long... positions) {
    long mixed = mix(seed);
    for (long position : positions) {
      mixed = mix(mixed + position);
    }
    return new Draws(mixed);
  }

  /** Uniform from {@code low} (included) to {@code high} (excluded). */
  public double uniform(double low, double high) {
    return low + (high - low) * source.nextDouble();
  }

  /** A whole number from 0 to {@code bound}, which is excluded. */
  public int below(int bound) {
    return source.nextInt(bound);
  }

  /** Normal with mean 0 and standard deviation 1. */
  public double normal() {
    if (!Double.isNaN(spare)) {
      double kept = spare;
      spare = Double.NaN;
      return kept;
    }
    double x;
    double y;
    double square;
    do {
      x = uniform(-1, 1);
      y = uniform(-1, 1);
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    double scale = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
    spare = y * scale;
    return x * scale;
  }

  /** The numbers 0 to {@code n - 1} in random order, every order alike. */
  public int[] order(int n) {
    return firstOf(n, n);
  }

  /** k different ones of the numbers 0 to {@code n - 1}, every choice alike. */
  public int[] firstOf(int n, int k) {
    int[] numbers = new int[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = i;
    }
    for (int i = 0; i < k; i++) {
      int j = i + source.nextInt(n - i);
      int swapped = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = swapped;
    }
    return k == n ? numbers : java.util.Arrays.copyOf(numbers, k);
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014): near seeds become far ones. */
  private static long mix(long seed) {
    long z = seed + 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
