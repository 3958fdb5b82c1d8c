package dev.candor.data.generate;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Random numbers from a seed, with the same bits on every machine: XoShiRo256++ (Blackman and
 * Vigna, "Scrambled Linear Pseudorandom Number Generators", ACM TOMS 47(4), 2021), and normal
 * numbers by the polar method (Marsaglia and Bray, "A Convenient Method for Generating Normal
 * Variables", SIAM Review 6, 1964) with strict arithmetic.
 *
 * <p>Not for secrets, and not for several threads at once: give each its own seed.
 */
public final class Draws {
  private final UniformRandomProvider source;
  private double spare = Double.NaN;

  private Draws(UniformRandomProvider source) {
    this.source = source;
  }

  /** The numbers of a seed. */
  public static Draws of(long seed) {
    return new Draws(RandomSource.XO_SHI_RO_256_PP.create(seed));
  }

  /** Uniform from {@code low} (included) to {@code high} (excluded). */
  public double uniform(double low, double high) {
    return low + (high - low) * source.nextDouble();
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

  /** A whole number from 0 to {@code bound}, which is excluded. */
  public int below(int bound) {
    return source.nextInt(bound);
  }

  /** Puts the numbers into random order (Fisher and Yates). */
  public void shuffle(int[] numbers) {
    for (int i = numbers.length - 1; i > 0; i--) {
      int j = source.nextInt(i + 1);
      int swapped = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = swapped;
    }
  }

  /** The numbers 0 to {@code n - 1} in random order. */
  public int[] permutation(int n) {
    int[] numbers = new int[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = i;
    }
    shuffle(numbers);
    return numbers;
  }
}
