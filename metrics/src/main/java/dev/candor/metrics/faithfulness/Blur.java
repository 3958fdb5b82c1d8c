package dev.candor.metrics.faithfulness;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;

/**
 * Blurs an image {@code [channels, height, width]} by a Gaussian, first along rows, then columns.
 */
final class Blur {
  private final double[] weights;
  private final int reach;

  Blur(double sigma) {
    reach = (int) Math.ceil(3 * sigma);
    weights = new double[2 * reach + 1];
    double sum = 0;
    for (int i = -reach; i <= reach; i++) {
      weights[i + reach] = StrictMath.exp(-i * i / (2 * sigma * sigma));
      sum += weights[i + reach];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
  }

  NdArray of(NdArray image) {
    if (image.rank() != 3) {
      throw InputException.of(
          "input", "must be an image [channels, height, width]", image, "use another baseline");
    }
    int height = image.length(1);
    int width = image.length(2);
    double[] pixels = image.toDoubles();
    double[] along = new double[pixels.length];
    double[] blurred = new double[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      int x = i % width;
      for (int k = -reach; k <= reach; k++) {
        along[i] += weights[k + reach] * pixels[i - x + inside(x + k, width)];
      }
    }
    for (int i = 0; i < pixels.length; i++) {
      int y = i / width % height;
      for (int k = -reach; k <= reach; k++) {
        blurred[i] += weights[k + reach] * along[i + (inside(y + k, height) - y) * width];
      }
    }
    return Baselines.likeIn(image.dtype(), blurred, image.shape());
  }

  private static int inside(int position, int length) {
    return Math.max(0, Math.min(length - 1, position));
  }
}
