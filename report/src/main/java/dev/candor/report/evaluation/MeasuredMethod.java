package dev.candor.report.evaluation;

import dev.candor.core.InputException;
import dev.candor.core.Ranking;

/**
 * A method that was measured.
 *
 * @param name as the command takes it
 * @param kind whether it explains rows, the data set, or is a floor
 * @param ranking by the mean of the absolute attributions over the rows, or the method's own
 * @param modelCalls rows the model was asked to score, for all explained rows together
 * @param millis wall-clock milliseconds for all explained rows together
 */
public record MeasuredMethod(
    String name, MethodKind kind, Ranking ranking, long modelCalls, double millis) {
  /** Checks that the cost can be one. */
  public MeasuredMethod {
    if (name.isBlank()) {
      throw InputException.of("method", "must have a name", name, "give the name it is called by");
    }
    if (modelCalls < 0 || !(millis >= 0) || !Double.isFinite(millis)) {
      throw InputException.of(
          "cost of " + name, "must be 0 or more", modelCalls + " calls, " + millis, "measure it");
    }
  }
}
