package dev.candor.metrics.agnostic;

import dev.candor.core.Budget;
import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.metrics.measure.ModelScores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Does the answer go up and down as one input rises, or does it have a direction a person can keep
 * in mind?
 *
 * <p>For each input of the model and each row, the curve of the output as that input moves over a
 * grid and the others stay (individual conditional expectation); the ratio of a curve is the number
 * of times its slope changes sign, read at 100 places, divided by 100; the answer for an input is
 * the mean over rows, and the measure is the mean over inputs. 0 is the simplest; a linear model
 * has 0. The grid is the values that occur where there are few, else equal steps from the 5th to
 * the 95th percentile.
 *
 * <p>It is a property of the model: no explanation has a part in it. <b>Cost</b>: n d G model calls
 * for n rows, d inputs and G grid points; inputs not finished when the budget ends are left out.
 * Goldstein et al. 2015, Peeking inside the black box, for the curves. Munoz et al. 2024,
 * arXiv:2302.12094v3; the formula is that of the authors' library.
 *
 * @param gridPoints how many values of an input are tried at most, 2 or more
 * @param budget bounds on model calls and time; its bytes cut the batches
 */
public record FluctuationRatio(int gridPoints, Budget budget) {
  private static final double TAIL = 0.05;

  /** Checks that a curve has two points. */
  public FluctuationRatio {
    if (gridPoints < 2) {
      throw InputException.of("gridPoints", "must be 2 or more", gridPoints, "50 are usual");
    }
  }

  /** 50 grid points, no bound. */
  public static FluctuationRatio withDefaults() {
    return new FluctuationRatio(50, Budget.withDefaults());
  }

  /** With another budget. */
  public FluctuationRatio withBudget(Budget newBudget) {
    return new FluctuationRatio(gridPoints, newBudget);
  }

  /**
   * The ratio of each input of a model, in their order; fewer where the budget ended.
   *
   * @param rows {@code [n, inputs]}, of the data
   * @param target which output
   */
  public List<Double> ofInputs(
      Predictor model, NdArray rows, int target, Cancellation cancellation) {
    if (rows.rank() != 2 || rows.size() == 0) {
      throw InputException.of("rows", "must have the shape [n, inputs]", rows, "give rows of data");
    }
    return ofInputs(new ModelScores(model, budget, cancellation), rows, target);
  }

  List<Double> ofInputs(ModelScores scores, NdArray rows, int target) {
    List<Double> ratios = new ArrayList<>();
    int width = rows.length(1);
    double[] values = rows.toDoubles();
    for (int j = 0; j < width; j++) {
      double[] grid = grid(values, width, j);
      int input = j;
      int points = grid.length;
      if (points < 2) {
        ratios.add(0.0);
        continue;
      }
      double[] curve =
          scores.of(
              rows.length(0) * points,
              rows.row(0),
              (row, into) -> {
                System.arraycopy(values, row / points * width, into, 0, width);
                into[input] = grid[row % points];
              },
              row -> target,
              row -> "row " + row / points + " with input " + input + " at " + grid[row % points]);
      if (curve.length < rows.length(0) * points) {
        break;
      }
      double sum = 0;
      for (int i = 0; i < rows.length(0); i++) {
        sum += Fluctuation.of(grid, Arrays.copyOfRange(curve, i * points, (i + 1) * points));
      }
      ratios.add(sum / rows.length(0));
    }
    return ratios;
  }

  private double[] grid(double[] values, int width, int input) {
    double[] column = new double[values.length / width];
    for (int i = 0; i < column.length; i++) {
      column[i] = values[i * width + input];
    }
    double[] distinct = Arrays.stream(column).sorted().distinct().toArray();
    if (distinct.length <= gridPoints) {
      return distinct;
    }
    Arrays.sort(column);
    double low = quantile(column, TAIL);
    double high = quantile(column, 1 - TAIL);
    if (low == high) {
      return new double[] {low};
    }
    double[] grid = new double[gridPoints];
    for (int g = 0; g < gridPoints; g++) {
      grid[g] = low + (high - low) * g / (gridPoints - 1);
    }
    return grid;
  }

  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int left = (int) place;
    int right = Math.min(sorted.length - 1, left + 1);
    return sorted[left] + (place - left) * (sorted[right] - sorted[left]);
  }
}
