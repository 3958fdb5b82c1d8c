package dev.candor.data.image.shapes;

import dev.candor.data.generate.Draws;

/**
 * Numbers about 0 that vary smoothly over the plane: values drawn at the corners of a grid, with
 * straight lines between them, and stripes across.
 */
final class Texture {
  private static final int CORNERS = 8;

  private final double[] corners = new double[CORNERS * CORNERS];
  private final double cell;
  private final double stripes;
  private final double waveX;
  private final double waveY;
  private final double phase;

  /**
   * A texture.
   *
   * @param cell pixels from corner to corner
   * @param stripes how strong the stripes are
   * @param period pixels from stripe to stripe
   */
  Texture(Draws draws, double cell, double stripes, double period) {
    for (int i = 0; i < corners.length; i++) {
      corners[i] = draws.uniform(-1, 1);
    }
    this.cell = cell;
    this.stripes = stripes;
    double direction = draws.uniform(0, Math.PI);
    this.waveX = 2 * Math.PI / period * StrictMath.cos(direction);
    this.waveY = 2 * Math.PI / period * StrictMath.sin(direction);
    this.phase = draws.uniform(0, 2 * Math.PI);
  }

  /** From -1 - stripes to 1 + stripes. */
  double at(int row, int column) {
    double y = row / cell;
    double x = column / cell;
    int top = (int) y;
    int left = (int) x;
    double down = y - top;
    double across = x - left;
    double upper = corner(top, left) * (1 - across) + corner(top, left + 1) * across;
    double lower = corner(top + 1, left) * (1 - across) + corner(top + 1, left + 1) * across;
    double wave = StrictMath.sin(waveX * column + waveY * row + phase);
    return upper * (1 - down) + lower * down + stripes * wave;
  }

  private double corner(int row, int column) {
    return corners[row % CORNERS * CORNERS + column % CORNERS];
  }
}
