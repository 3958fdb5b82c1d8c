package dev.candor.report.summary;

import dev.candor.core.InputException;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How far off are predicted numbers?
 *
 * @param rows test rows
 * @param rmse root of the mean squared error, in the target's unit
 * @param mae mean absolute error, in the target's unit
 * @param medianError median absolute error, in the target's unit
 * @param r2 1 - SSE / SST; empty where the test targets are all the same
 */
public record RegressionErrors(
    long rows, double rmse, double mae, double medianError, OptionalDouble r2)
    implements PredictionSummary {
  /** Checks that the errors are finite. */
  public RegressionErrors {
    Checks.fromZero("rows", rows);
    Checks.finiteFromZero("rmse", rmse);
    Checks.finiteFromZero("mae", mae);
    Checks.finiteFromZero("medianError", medianError);
    r2.ifPresent(value -> Checks.finite("r2", value));
  }

  /** Errors of predictions against the truth, row by row. */
  public static RegressionErrors of(double[] actual, double[] predicted) {
    Checks.sameSize("predicted", actual.length, predicted.length);
    if (actual.length == 0) {
      throw InputException.of("actual", "must have a row", 0, "hand in the test rows");
    }
    int n = actual.length;
    double mean = Arrays.stream(actual).sum() / n;
    double squares = 0;
    double around = 0;
    double absolute = 0;
    double[] errors = new double[n];
    for (int i = 0; i < n; i++) {
      double error = predicted[i] - actual[i];
      errors[i] = Math.abs(error);
      squares += error * error;
      absolute += errors[i];
      around += (actual[i] - mean) * (actual[i] - mean);
    }
    Arrays.sort(errors);
    double median = (errors[(n - 1) / 2] + errors[n / 2]) / 2;
    OptionalDouble r2 =
        around > 0 ? OptionalDouble.of(1 - squares / around) : OptionalDouble.empty();
    return new RegressionErrors(n, Math.sqrt(squares / n), absolute / n, median, r2);
  }
}
