package dev.candor.design.expnet.feature;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.List;

/**
 * Brings features to mean 0 and deviation 1, as they were found on the training tasks: {@code (x -
 * mean) / deviation}.
 *
 * @param mean of each feature
 * @param deviation of each feature; 1 where it never moved
 */
public record Standard(NdArray mean, NdArray deviation) {
  private static final double STILL = 1e-6;

  /** Checks the lengths. */
  public Standard {
    if (mean.rank() != 1 || deviation.size() != mean.size() || deviation.rank() != 1) {
      throw InputException.of(
          "deviation", "must be one per feature, " + mean.size(), deviation, "give such");
    }
    for (double one : deviation.toDoubles()) {
      if (!(one > 0 && one < Double.POSITIVE_INFINITY)) {
        throw InputException.of("deviation", "must be positive", one, "give 1 for still ones");
      }
    }
  }

  /**
   * As these rows have it.
   *
   * @param rows {@code [rows, width]} each
   * @param weights what each row of them counts
   */
  public static Standard of(List<NdArray> rows, List<double[]> weights) {
    int width = rows.get(0).length(1);
    double[] mean = new double[width];
    double[] square = new double[width];
    double all = 0;
    for (int r = 0; r < rows.size(); r++) {
      NdArray own = rows.get(r);
      for (int i = 0; i < own.length(0); i++) {
        double weight = weights.get(r)[i];
        all += weight;
        for (int f = 0; f < width; f++) {
          mean[f] += weight * own.get(i * width + f);
        }
      }
    }
    for (int f = 0; f < width; f++) {
      mean[f] /= all;
    }
    for (int r = 0; r < rows.size(); r++) {
      NdArray own = rows.get(r);
      for (int i = 0; i < own.length(0); i++) {
        for (int f = 0; f < width; f++) {
          double from = own.get(i * width + f) - mean[f];
          square[f] += weights.get(r)[i] * from * from;
        }
      }
    }
    double[] deviation = new double[width];
    for (int f = 0; f < width; f++) {
      double found = Math.sqrt(square[f] / all);
      deviation[f] = found > STILL ? found : 1;
    }
    return new Standard(NdArray.of(mean, width), NdArray.of(deviation, width));
  }

  /** How many features there are. */
  public int width() {
    return mean.size();
  }

  /** Rows in the units of the training tasks, {@code [rows, width]}, float32. */
  public NdArray of(NdArray rows) {
    int width = width();
    if (rows.rank() != 2 || rows.length(1) != width) {
      throw InputException.of(
          "features", "must be [rows, " + width + "]", rows, "look with the same settings");
    }
    float[] from = rows.toFloats();
    double[] means = mean.toDoubles();
    double[] deviations = deviation.toDoubles();
    return NdArray.ofFloats(
        to -> {
          for (int row = 0; row < to.length; row += width) {
            for (int f = 0; f < width; f++) {
              to[row + f] = (float) ((from[row + f] - means[f]) / deviations[f]);
            }
          }
        },
        rows.length(0),
        width);
  }
}
