package dev.candor.metrics.stability;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.InputException;

/**
 * How alike do two maps look? The structural similarity index (SSIM).
 *
 * <p>Each map is brought to the range 0 to 1. At each place, with Gaussian weights of standard
 * deviation 1.5 over 11 x 11 places, cut and made to sum to 1 at the edge: {@code (2 m_a m_b + C1)
 * (2 cov + C2) / ((m_a^2 + m_b^2 + C1) (var_a + var_b + C2))}, C1 = 0.01^2, C2 = 0.03^2; the answer
 * is the mean over places. 1 for equal maps, NaN where one of them is constant. For attributions
 * over a grid of patches or pixels.
 *
 * <p>Wang, Z. et al. 2004. Image quality assessment: from error visibility to structural
 * similarity. IEEE Transactions on Image Processing 13, 600-612.
 */
public final class StructuralSimilarity implements Similarity {
  private static final int REACH = 5;
  private static final double SIGMA = 1.5;
  private static final double C1 = 0.01 * 0.01;
  private static final double C2 = 0.03 * 0.03;

  @Override
  public String label() {
    return "SSIM";
  }

  @Override
  public double of(Attribution one, Attribution other) {
    if (!(one.axes() instanceof Axes.PatchGrid grid) || !one.axes().equals(other.axes())) {
      throw InputException.of(
          "attributions",
          "must lie on one grid of patches",
          one.axes() + " and " + other.axes(),
          "use Spearman's correlation");
    }
    double[] a = unit(one.values().toDoubles());
    double[] b = unit(other.values().toDoubles());
    double sum = 0;
    for (int place = 0; place < a.length; place++) {
      sum += at(a, b, place / grid.columns(), place % grid.columns(), grid);
    }
    return sum / a.length;
  }

  private static double at(double[] a, double[] b, int row, int column, Axes.PatchGrid grid) {
    double weights = 0;
    double meanA = 0;
    double meanB = 0;
    double squareA = 0;
    double squareB = 0;
    double both = 0;
    for (int y = Math.max(0, row - REACH); y <= Math.min(grid.rows() - 1, row + REACH); y++) {
      for (int x = Math.max(0, column - REACH);
          x <= Math.min(grid.columns() - 1, column + REACH);
          x++) {
        int away = (y - row) * (y - row) + (x - column) * (x - column);
        double weight = Math.exp(-away / (2 * SIGMA * SIGMA));
        double va = a[y * grid.columns() + x];
        double vb = b[y * grid.columns() + x];
        weights += weight;
        meanA += weight * va;
        meanB += weight * vb;
        squareA += weight * va * va;
        squareB += weight * vb * vb;
        both += weight * va * vb;
      }
    }
    meanA /= weights;
    meanB /= weights;
    double varA = squareA / weights - meanA * meanA;
    double varB = squareB / weights - meanB * meanB;
    double cov = both / weights - meanA * meanB;
    return (2 * meanA * meanB + C1)
        * (2 * cov + C2)
        / ((meanA * meanA + meanB * meanB + C1) * (varA + varB + C2));
  }

  private static double[] unit(double[] values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    double[] unit = new double[values.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = high == low ? Double.NaN : (values[i] - low) / (high - low);
    }
    return unit;
  }
}
