package dev.candor.cli.method;

import dev.candor.core.NdArray;
import dev.candor.core.removal.Removal;

/** The one input that stands in for another, where a method takes no more than one. */
final class Standing {
  private Standing() {}

  /** The only row that stands in, or the mean of all of them. */
  static NdArray oneFor(Removal removal, NdArray input) {
    NdArray rows = removal.rowsFor(input);
    int count = rows.length(0);
    if (count == 1) {
      return rows.row(0);
    }
    int width = rows.size() / count;
    float[] mean = new float[width];
    for (int i = 0; i < width; i++) {
      double sum = 0;
      for (int row = 0; row < count; row++) {
        sum += rows.get(row * width + i);
      }
      mean[i] = (float) (sum / count);
    }
    return NdArray.of(mean, width).reshape(input.shape());
  }
}
