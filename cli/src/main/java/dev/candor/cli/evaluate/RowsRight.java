package dev.candor.cli.evaluate;

import dev.candor.core.NdArray;
import dev.candor.metrics.faithfulness.Performance;
import dev.candor.metrics.measure.Curve;
import java.util.ArrayList;
import java.util.List;

/**
 * Accuracy that remembers which rows were right each time that it was asked, so that methods can be
 * compared over the rows: the mean of the rows' curves is the curve of the accuracy. For one
 * thread.
 */
final class RowsRight implements Performance {
  private final List<double[]> asked = new ArrayList<>();

  @Override
  public String label() {
    return ACCURACY.label();
  }

  @Override
  public double of(NdArray outputs, double[] targets) {
    double[] right = new double[targets.length];
    for (int row = 0; row < right.length; row++) {
      right[row] = ACCURACY.of(outputs.slice(row, row + 1), new double[] {targets[row]});
    }
    asked.add(right);
    return ACCURACY.of(outputs, targets);
  }

  /** For each row 1 where it was right, 0 where not, over the shares of a curve. */
  List<Curve> curves(Curve whole) {
    double[] x = whole.x().stream().mapToDouble(Double::doubleValue).toArray();
    List<Curve> curves = new ArrayList<>();
    for (int row = 0; row < asked.get(0).length; row++) {
      double[] y = new double[x.length];
      for (int share = 0; share < y.length; share++) {
        y[share] = asked.get(share)[row];
      }
      curves.add(Curve.of(x, y));
    }
    return curves;
  }
}
