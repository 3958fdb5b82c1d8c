package dev.candor.design.scores;

import dev.candor.core.Ranking;
import java.util.List;
import java.util.Optional;

/**
 * What came out of training: the model, how good it is beside its twin, and how it went.
 *
 * @param model all seeds' networks as one predictor, with the ranking
 * @param metrics accuracy for classes; RMSE, then R2, for regression
 * @param curves of the networks with the gate
 * @param vanillaCurves of the twins without it, where they were trained
 * @param trajectories each column's weight over the epochs, in the table's order
 * @param seconds wall-clock time by stage
 * @param notes what a reader should know, such as what few seeds mean for {@code confirmed}
 */
public record ScoresRun(
    ScoresModel model,
    List<Metric> metrics,
    Curves curves,
    Optional<Curves> vanillaCurves,
    List<Trajectory> trajectories,
    StageSeconds seconds,
    List<String> notes) {
  /** Copies the lists. */
  public ScoresRun {
    metrics = List.copyOf(metrics);
    trajectories = List.copyOf(trajectories);
    notes = List.copyOf(notes);
  }

  /** The first metric: accuracy, or RMSE. */
  public Metric metric() {
    return metrics.get(0);
  }

  /** Which columns matter. */
  public Ranking ranking() {
    return model.ranking();
  }
}
