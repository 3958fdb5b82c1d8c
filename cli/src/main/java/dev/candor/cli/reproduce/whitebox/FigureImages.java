package dev.candor.cli.reproduce.whitebox;

import dev.candor.core.NdArray;
import java.util.SplittableRandom;

/**
 * Small grey images with one bright figure at a random place on noise: a square, a cross, or a
 * diagonal. What a network must look at to tell them apart is known.
 *
 * @param images {@code [n, 1, 16, 16]}
 * @param classes {@code [n, 1]}
 */
record FigureImages(NdArray images, NdArray classes) {
  static final int SIDE = 16;
  static final int KINDS = 3;
  private static final int FIGURE = 5;
  private static final double NOISE = .3;

  static FigureImages drawn(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] pixels = new float[count * SIDE * SIDE];
    float[] classes = new float[count];
    for (int i = 0; i < count; i++) {
      int kind = random.nextInt(KINDS);
      classes[i] = kind;
      for (int p = 0; p < SIDE * SIDE; p++) {
        pixels[i * SIDE * SIDE + p] = (float) (NOISE * random.nextGaussian());
      }
      int top = random.nextInt(SIDE - FIGURE + 1);
      int left = random.nextInt(SIDE - FIGURE + 1);
      for (int row = 0; row < FIGURE; row++) {
        for (int column = 0; column < FIGURE; column++) {
          if (lit(kind, row, column)) {
            pixels[(i * SIDE + top + row) * SIDE + left + column] += 1;
          }
        }
      }
    }
    return new FigureImages(
        NdArray.of(pixels, count, 1, SIDE, SIDE), NdArray.of(classes, count, 1));
  }

  private static boolean lit(int kind, int row, int column) {
    int last = FIGURE - 1;
    return switch (kind) {
      case 0 -> row == 0 || column == 0 || row == last || column == last;
      case 1 -> row == FIGURE / 2 || column == FIGURE / 2;
      default -> row == column || row == last - column;
    };
  }
}
