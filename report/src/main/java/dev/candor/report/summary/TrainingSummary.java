package dev.candor.report.summary;

import dev.candor.core.Confirmation;
import dev.candor.core.InputException;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import dev.candor.core.Task;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What happened when a table was learned: all that the JSON, the charts and the report say. Start
 * with {@link #of}; what else is known is added by the {@code with} methods.
 *
 * @param task the kind of answer
 * @param data the table
 * @param seeds how many networks were trained, each from its own seed
 * @param metric the test metric
 * @param seconds the cost
 * @param ranking which features matter, and the evidence of the run
 * @param curves loss and score over epochs
 * @param trajectories weights over epochs
 * @param predictions what was predicted on the test rows
 * @param notes what the reader must know
 * @param model the model's folder, where one was written
 * @param report the report's file, where one is written
 */
public record TrainingSummary(
    Task task,
    DataSummary data,
    int seeds,
    TestMetric metric,
    Seconds seconds,
    Ranking ranking,
    List<LearningCurve> curves,
    Optional<WeightTrajectories> trajectories,
    Optional<PredictionSummary> predictions,
    List<Note> notes,
    Optional<Path> model,
    Optional<Path> report) {
  /** Checks that the parts speak of the same features and task. */
  public TrainingSummary {
    curves = List.copyOf(curves);
    notes = List.copyOf(notes);
    if (seeds < 1) {
      throw InputException.of("seeds", "must be 1 or more", seeds, "train at least one network");
    }
    if (ranking.features().isEmpty()) {
      throw InputException.of("ranking", "must have a feature", 0, "rank at least one feature");
    }
    Set<String> inputs =
        data.columns(ColumnRole.FEATURE).stream()
            .map(ColumnSummary::name)
            .collect(Collectors.toSet());
    for (String feature : ranking.order()) {
      if (!data.columns().isEmpty() && !inputs.contains(feature)) {
        throw InputException.of(
            "ranking", "must name feature columns of the data", feature, "use source columns");
      }
    }
    boolean classes = predictions.filter(Confusion.class::isInstance).isPresent();
    if (predictions.isPresent() && classes != (task != Task.REGRESSION)) {
      throw InputException.of(
          "predictions", "must suit the task " + task.label(), predictions.get(), "change one");
    }
  }

  /** The least that can be said of a run. */
  public static TrainingSummary of(
      Task task, DataSummary data, int seeds, TestMetric metric, Seconds seconds, Ranking ranking) {
    return new TrainingSummary(
        task,
        data,
        seeds,
        metric,
        seconds,
        ranking,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** With these curves instead. */
  public TrainingSummary withCurves(List<LearningCurve> newCurves) {
    return new TrainingSummary(
        task,
        data,
        seeds,
        metric,
        seconds,
        ranking,
        newCurves,
        trajectories,
        predictions,
        notes,
        model,
        report);
  }

  /** With these trajectories instead. */
  public TrainingSummary withTrajectories(WeightTrajectories newTrajectories) {
    return new TrainingSummary(
        task,
        data,
        seeds,
        metric,
        seconds,
        ranking,
        curves,
        Optional.of(newTrajectories),
        predictions,
        notes,
        model,
        report);
  }

  /** With this summary of predictions instead. */
  public TrainingSummary withPredictions(PredictionSummary newPredictions) {
    return new TrainingSummary(
        task,
        data,
        seeds,
        metric,
        seconds,
        ranking,
        curves,
        trajectories,
        Optional.of(newPredictions),
        notes,
        model,
        report);
  }

  /** With these notes instead. */
  public TrainingSummary withNotes(List<Note> newNotes) {
    return new TrainingSummary(
        task,
        data,
        seeds,
        metric,
        seconds,
        ranking,
        curves,
        trajectories,
        predictions,
        newNotes,
        model,
        report);
  }

  /** With the folder the model was written to. */
  public TrainingSummary withModel(Path folder) {
    return new TrainingSummary(
        task,
        data,
        seeds,
        metric,
        seconds,
        ranking,
        curves,
        trajectories,
        predictions,
        notes,
        Optional.of(folder),
        report);
  }

  /** With the file the report is written to. */
  public TrainingSummary withReport(Path file) {
    return new TrainingSummary(
        task,
        data,
        seeds,
        metric,
        seconds,
        ranking,
        curves,
        trajectories,
        predictions,
        notes,
        model,
        Optional.of(file));
  }

  /** How many ranked features have this confirmation? */
  public long count(Confirmation confirmation) {
    return ranking.features().stream()
        .map(RankedFeature::confirmed)
        .filter(confirmation::equals)
        .count();
  }
}
