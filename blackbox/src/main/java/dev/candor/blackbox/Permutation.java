package dev.candor.blackbox;

import org.apache.commons.rng.UniformRandomProvider;

/** A random order of rows, drawn for one repeat and one feature whatever was drawn before. */
final class Permutation {
  private Permutation() {}

  /** Row {@code i} gets the value of row {@code result[i]}; Fisher and Yates, every order alike. */
  static int[] draw(int rows, long seed, int repeat, int feature) {
    UniformRandomProvider random = Draws.at(seed, repeat, feature);
    int[] order = new int[rows];
    for (int i = 0; i < rows; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
