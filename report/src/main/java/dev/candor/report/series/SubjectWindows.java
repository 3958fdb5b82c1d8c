package dev.candor.report.series;

import dev.candor.core.InputException;
import java.util.OptionalDouble;

/**
 * One subject, or a part of one recording where time parts training from test.
 *
 * @param subject whose rows they are
 * @param use what they were used for; a subject may stand there once for each use
 * @param rows how many
 * @param windows cut from them
 * @param error in the measure of the run's first {@link ErrorBesideFloor}; empty where not measured
 */
public record SubjectWindows(String subject, Use use, int rows, int windows, OptionalDouble error) {
  /** Checks the counts. */
  public SubjectWindows {
    if (rows < 0 || windows < 0 || !Double.isFinite(error.orElse(0))) {
      throw InputException.of(
          "rows, windows and error of " + subject,
          "must be 0 or more and finite",
          rows + ", " + windows + " and " + error,
          "check what was counted");
    }
  }

  /** Without an error. */
  public static SubjectWindows of(String subject, Use use, int rows, int windows) {
    return new SubjectWindows(subject, use, rows, windows, OptionalDouble.empty());
  }

  /** With this error. */
  public SubjectWindows withError(double newError) {
    return new SubjectWindows(subject, use, rows, windows, OptionalDouble.of(newError));
  }
}
