package dev.candor.blackbox.rise;

import dev.candor.core.DType;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.Arrays;
import java.util.Optional;

/** An image under masks that fade it to a baseline, {@code b + m (x - b)}, every channel alike. */
final class MaskedImage {
  private final int[] shape;
  private final DType dtype;
  private final double[] image;
  private final double[] baseline;

  MaskedImage(String name, NdArray image, Optional<NdArray> baseline) {
    if (image.rank() < 2 || image.rank() > 3) {
      throw InputException.of(
          name,
          "must be an image, [channels, height, width] or [height, width]",
          image,
          "use another method for what is no image");
    }
    requireFinite(name, image);
    baseline.ifPresent(
        other -> {
          if (!Arrays.equals(other.shape(), image.shape())) {
            throw InputException.of(
                "baseline", "must have the image's shape, " + image, other, "give such an image");
          }
          requireFinite("baseline", other);
        });
    this.shape = image.shape();
    this.dtype = image.dtype();
    this.image = image.toDoubles();
    this.baseline = baseline.map(NdArray::toDoubles).orElseGet(() -> new double[image.size()]);
  }

  int height() {
    return shape[shape.length - 2];
  }

  int width() {
    return shape[shape.length - 1];
  }

  void requireMasks(NdArray masks) {
    if (masks.rank() != 3
        || masks.length(0) < 1
        || masks.length(1) != height()
        || masks.length(2) != width()) {
      throw InputException.of(
          "masks",
          "must have the shape [masks, " + height() + ", " + width() + "]",
          masks,
          "give one mask or more of the image's size");
    }
    requireFinite("masks", masks);
  }

  /** The image under each of these masks, which lie one after the other. */
  NdArray under(float[] masks, int rows) {
    int[] batch = new int[shape.length + 1];
    batch[0] = rows;
    System.arraycopy(shape, 0, batch, 1, shape.length);
    if (dtype == DType.FLOAT32) {
      float[] values = new float[rows * image.length];
      each(masks, rows, (at, value) -> values[at] = (float) value);
      return NdArray.of(values, batch);
    }
    double[] values = new double[rows * image.length];
    each(masks, rows, (at, value) -> values[at] = value);
    return NdArray.of(values, batch);
  }

  private void each(float[] masks, int rows, Written written) {
    int pixels = height() * width();
    for (int row = 0, at = 0; row < rows; row++) {
      for (int channel = 0; channel < image.length; channel += pixels) {
        for (int pixel = 0; pixel < pixels; pixel++, at++) {
          double under = baseline[channel + pixel];
          double mask = masks[row * pixels + pixel];
          written.put(at, under + mask * (image[channel + pixel] - under));
        }
      }
    }
  }

  private interface Written {
    void put(int at, double value);
  }

  private static void requireFinite(String name, NdArray numbers) {
    for (int i = 0; i < numbers.size(); i++) {
      if (!Double.isFinite(numbers.get(i))) {
        throw InputException.of(
            name + ", number " + i, "must be finite", numbers.get(i), "fill the gap");
      }
    }
  }
}
