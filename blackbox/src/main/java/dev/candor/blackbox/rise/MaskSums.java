package dev.candor.blackbox.rise;

/** Masks weighted with their scores, added up pixel by pixel in the order of the masks. */
final class MaskSums {
  private final double[] masks;
  private final double[] weighted;
  private final double[] masksSquared;
  private final double[] weightedMasks;
  private final double[] weightedSquared;
  private int count;

  MaskSums(int pixels) {
    masks = new double[pixels];
    weighted = new double[pixels];
    masksSquared = new double[pixels];
    weightedMasks = new double[pixels];
    weightedSquared = new double[pixels];
  }

  void add(float[] from, int at, double score) {
    count++;
    for (int i = 0; i < masks.length; i++) {
      double mask = from[at + i];
      double product = score * mask;
      masks[i] += mask;
      weighted[i] += product;
      masksSquared[i] += mask * mask;
      weightedMasks[i] += product * mask;
      weightedSquared[i] += product * product;
    }
  }

  int count() {
    return count;
  }

  /** The map; NaN where nothing was kept. */
  double[] map(MaskNormalisation normalisation, double keep) {
    double[] map = new double[masks.length];
    for (int i = 0; i < map.length; i++) {
      map[i] = weighted[i] / divisor(normalisation, keep, i);
    }
    return map;
  }

  /**
   * The standard error of each pixel of the map: of a mean where the divisor is expected, of a
   * ratio of means (by its first-order expansion) where it is what was kept.
   */
  double[] standardErrors(MaskNormalisation normalisation, double keep) {
    double[] errors = new double[masks.length];
    for (int i = 0; i < errors.length; i++) {
      double divisor = divisor(normalisation, keep, i) / count;
      double squares;
      if (normalisation == MaskNormalisation.EXPECTED) {
        squares = weightedSquared[i] - weighted[i] * weighted[i] / count;
      } else {
        double ratio = weighted[i] / masks[i];
        squares =
            weightedSquared[i] - 2 * ratio * weightedMasks[i] + ratio * ratio * masksSquared[i];
      }
      errors[i] = Math.sqrt(Math.max(0, squares) / (count - 1.0) / count) / divisor;
    }
    return errors;
  }

  private double divisor(MaskNormalisation normalisation, double keep, int pixel) {
    return normalisation == MaskNormalisation.EXPECTED ? count * keep : masks[pixel];
  }
}
