package dev.candor.blackbox;

/** A random order of rows, drawn for one repeat and one feature whatever was drawn before. */
final class Permutation {
  private Permutation() {}

  /** Row {@code i} gets the value of row {@code result[i]}. */
  static int[] draw(int rows, long seed, int repeat, int feature) {
    return Draws.order(Draws.of(seed, repeat, feature), rows);
  }
}
