package dev.candor.cli;

import dev.candor.cli.model.MostLikely;
import dev.candor.core.NdArray;
import dev.candor.core.Task;
import dev.candor.data.encode.TargetEncoder;
import dev.candor.design.scores.Curve;
import dev.candor.design.scores.Curves;
import dev.candor.design.scores.Metric;
import dev.candor.design.scores.ScoresModel;
import dev.candor.design.scores.ScoresRun;
import dev.candor.design.scores.StageSeconds;
import dev.candor.design.scores.Trajectory;
import dev.candor.report.summary.Better;
import dev.candor.report.summary.Confusion;
import dev.candor.report.summary.CurvePoint;
import dev.candor.report.summary.LearningCurve;
import dev.candor.report.summary.Note;
import dev.candor.report.summary.PredictionSummary;
import dev.candor.report.summary.RegressionErrors;
import dev.candor.report.summary.Seconds;
import dev.candor.report.summary.Spread;
import dev.candor.report.summary.TestMetric;
import dev.candor.report.summary.TrainingSummary;
import dev.candor.report.summary.WeightTrajectories;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what training gave into what the report, the JSON and the terminal say. */
final class RunSummary {
  private static final int FEW_TEST_ROWS = 50;

  private RunSummary() {}

  static TrainingSummary of(ScoresRun run, PreparedTable table) {
    StageSeconds seconds = run.seconds();
    TrainingSummary summary =
        TrainingSummary.of(
                run.model().task(),
                table.summary(),
                run.model().settings().seeds(),
                metric(run.metric()),
                new Seconds(seconds.train(), seconds.vanilla(), seconds.shadow(), seconds.rank()),
                run.ranking())
            .withCurves(curves(run))
            .withPredictions(predictions(run.model(), table))
            .withNotes(notes(run, table));
    return run.trajectories().isEmpty() || run.trajectories().get(0).epochs().isEmpty()
        ? summary
        : summary.withTrajectories(trajectories(run.trajectories()));
  }

  private static TestMetric metric(Metric metric) {
    boolean lower = metric.name().equals("rmse");
    return new TestMetric(
        metric.name(),
        lower ? Better.LOWER : Better.HIGHER,
        new Spread(metric.value(), metric.sd()),
        Double.isNaN(metric.vanilla())
            ? Optional.empty()
            : Optional.of(new Spread(metric.vanilla(), metric.vanillaSd())));
  }

  private static List<LearningCurve> curves(ScoresRun run) {
    List<LearningCurve> all = new ArrayList<>();
    curves(LearningCurve.Network.GATE, run.curves(), all);
    run.vanillaCurves().ifPresent(c -> curves(LearningCurve.Network.VANILLA, c, all));
    return all;
  }

  private static void curves(
      LearningCurve.Network network, Curves curves, List<LearningCurve> into) {
    LearningCurve.Rows train = LearningCurve.Rows.TRAIN;
    LearningCurve.Rows test = LearningCurve.Rows.TEST;
    add(network, train, LearningCurve.Quantity.LOSS, curves.trainLoss(), into);
    add(network, test, LearningCurve.Quantity.LOSS, curves.testLoss(), into);
    add(network, train, LearningCurve.Quantity.SCORE, curves.trainMetric(), into);
    add(network, test, LearningCurve.Quantity.SCORE, curves.testMetric(), into);
  }

  private static void add(
      LearningCurve.Network network,
      LearningCurve.Rows rows,
      LearningCurve.Quantity quantity,
      Curve curve,
      List<LearningCurve> into) {
    List<CurvePoint> points = new ArrayList<>();
    for (int i = 0; i < curve.epochs().size(); i++) {
      points.add(
          new CurvePoint(
              curve.epochs().get(i),
              new Spread(curve.values().get(i).mean(), curve.values().get(i).sd())));
    }
    if (!points.isEmpty()) {
      into.add(new LearningCurve(network, rows, quantity, points));
    }
  }

  private static WeightTrajectories trajectories(List<Trajectory> trajectories) {
    return new WeightTrajectories(
        trajectories.get(0).epochs(),
        trajectories.stream()
            .map(
                t ->
                    new WeightTrajectories.Trajectory(
                        t.feature(),
                        t.weights().stream().map(dev.candor.design.scores.Spread::mean).toList()))
            .toList());
  }

  private static PredictionSummary predictions(ScoresModel model, PreparedTable table) {
    TargetEncoder target = model.target();
    NdArray truth = table.data().testAnswers();
    NdArray answers = model.predict(table.data().test());
    int rows = truth.length(0);
    if (model.task() == Task.REGRESSION) {
      double[] actual = new double[rows];
      for (int row = 0; row < rows; row++) {
        actual[row] = target.decode(truth.get(row));
      }
      return RegressionErrors.of(actual, answers.toDoubles());
    }
    long[][] counts = new long[model.classes().size()][model.classes().size()];
    for (int row = 0; row < rows; row++) {
      counts[(int) truth.get(row)][MostLikely.of(answers, row)]++;
    }
    return Confusion.of(model.classes(), counts);
  }

  private static List<Note> notes(ScoresRun run, PreparedTable table) {
    List<Note> notes = new ArrayList<>();
    run.notes().forEach(text -> notes.add(Note.note(text)));
    if (table.dropped() > 0) {
      notes.add(Note.note(table.dropped() + " rows without a target were left out"));
    }
    if (table.summary().testRows() < FEW_TEST_ROWS) {
      notes.add(
          Note.warning(
              "only "
                  + table.summary().testRows()
                  + " test rows: the test figure may be off by much; see --test-share"));
    }
    Metric metric = run.metric();
    double worse =
        metric.name().equals("rmse")
            ? metric.value() - metric.vanilla()
            : metric.vanilla() - metric.value();
    double chance = chanceOfTheRows(metric, table.summary().testRows());
    if (worse > Math.hypot(Math.hypot(metric.sd(), metric.vanillaSd()), chance)) {
      notes.add(
          Note.warning(
              "worse with the gate than without it by more than seeds and the choice of test rows"
                  + " explain: read the ranking with care"));
    }
    return notes;
  }

  /** How far an accuracy moves by which rows happen to be tested on: its binomial SD. */
  private static double chanceOfTheRows(Metric metric, long testRows) {
    return metric.name().equals("accuracy")
        ? Math.sqrt(metric.vanilla() * (1 - metric.vanilla()) / testRows)
        : 0;
  }
}
