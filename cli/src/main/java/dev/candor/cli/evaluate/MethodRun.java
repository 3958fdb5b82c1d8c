package dev.candor.cli.evaluate;

import dev.candor.core.Attribution;
import dev.candor.core.Explainer;
import dev.candor.core.Ranking;
import dev.candor.report.evaluation.MethodKind;
import java.util.List;

/**
 * What one method said of the rows.
 *
 * @param name the method's name
 * @param kind whether it explains rows, the data set, or is a floor
 * @param explainer can be asked again; of a ranking of the data set it answers the same for any row
 * @param attributions one per row
 * @param ranking of the data set
 * @param modelCalls rows the model was asked to score, for all rows together
 * @param millis wall-clock milliseconds, for all rows together
 */
public record MethodRun(
    String name,
    MethodKind kind,
    Explainer explainer,
    List<Attribution> attributions,
    Ranking ranking,
    long modelCalls,
    double millis) {
  /** Copies the list. */
  public MethodRun {
    attributions = List.copyOf(attributions);
  }

  /** How many rows were explained. */
  public int rows() {
    return attributions.size();
  }
}
