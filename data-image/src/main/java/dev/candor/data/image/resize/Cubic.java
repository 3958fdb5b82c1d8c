package dev.candor.data.image.resize;

/**
 * Keys' cubic convolution kernel.
 *
 * <p>R. Keys: Cubic convolution interpolation for digital image processing. IEEE Transactions on
 * Acoustics, Speech, and Signal Processing 29 (6), 1981.
 */
final class Cubic {
  private Cubic() {}

  /** The kernel at x; {@code a} is its slope at 1. */
  static double weight(double x, double a) {
    double distance = Math.abs(x);
    if (distance < 1) {
      return ((a + 2) * distance - (a + 3)) * distance * distance + 1;
    }
    if (distance < 2) {
      return (((distance - 5) * distance + 8) * distance - 4) * a;
    }
    return 0;
  }
}
