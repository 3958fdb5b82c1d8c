package dev.candor.report;

import dev.candor.core.Confirmation;
import dev.candor.core.RankedFeature;
import dev.candor.core.Task;
import dev.candor.core.Versions;
import dev.candor.report.chart.Chart;
import dev.candor.report.chart.Figures;
import dev.candor.report.chart.LearningChart;
import dev.candor.report.chart.RankingChart;
import dev.candor.report.chart.RankingWords;
import dev.candor.report.chart.TrajectoryChart;
import dev.candor.report.summary.Better;
import dev.candor.report.summary.ColumnRole;
import dev.candor.report.summary.ColumnSummary;
import dev.candor.report.summary.Confusion;
import dev.candor.report.summary.LearningCurve;
import dev.candor.report.summary.RegressionErrors;
import dev.candor.report.summary.Spread;
import dev.candor.report.summary.TestMetric;
import dev.candor.report.summary.TrainingSummary;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the templates ask for: a run in words, and its drawings. */
record ReportPage(TrainingSummary run) {
  private static final int NARROW = 344;
  private static final int LEADERS = 3;

  String candorVersion() {
    return Versions.candor();
  }

  String style() {
    return HtmlPage.style();
  }

  String title() {
    return "What matters in " + run.data().name() + " - Candor report";
  }

  String seeds() {
    return run.seeds() == 1 ? "1 seed" : Figures.count(run.seeds()) + " seeds";
  }

  String theirs() {
    return run.seeds() == 1 ? "its" : "their mean";
  }

  /** What was done, in one sentence. */
  String trained() {
    String networks =
        run.seeds() == 1
            ? "One network was trained on "
            : Figures.count(run.seeds()) + " networks, each from its own seed, were trained on ";
    String answer =
        switch (run.task()) {
          case BINARY -> "to tell two classes apart.";
          case MULTICLASS -> "to tell several classes apart.";
          case REGRESSION -> "to predict a number.";
        };
    return networks + Figures.count(run.data().trainRows()) + " rows " + answer;
  }

  /** How the score compares with the network without the gate, to the end of the sentence. */
  String comparison() {
    TestMetric metric = run.metric();
    if (metric.vanilla().isEmpty()) {
      return "; no network without the gate was trained to compare with.";
    }
    Spread vanilla = metric.vanilla().get();
    double change = metric.gate().mean() - vanilla.mean();
    String without = "; without the gate it is " + score(vanilla);
    if (change == 0) {
      return without + ", the same.";
    }
    double spread = Math.max(metric.gate().sd(), vanilla.sd());
    boolean better = (change > 0) == (metric.better() == Better.HIGHER);
    String favour = better ? " in favour of the gate" : " against the gate";
    String size = Math.abs(change) <= spread ? "within" : "more than";
    return without
        + " (difference "
        + Figures.change(change)
        + favour
        + (run.seeds() > 1 ? ", " + size + " the spread over seeds)." : ").");
  }

  String score(Spread value) {
    return run.seeds() == 1
        ? Figures.score(value.mean())
        : Figures.score(value.mean()) + "\u00a0\u00b1\u00a0" + Figures.score(value.sd());
  }

  String score(OptionalDouble value) {
    return value.isPresent() ? Figures.score(value.getAsDouble()) : "not defined";
  }

  String share(OptionalDouble value) {
    return value.isPresent() ? Figures.percent(value.getAsDouble()) : "no rows";
  }

  String spread(Spread value) {
    return run.seeds() == 1 ? "one seed" : "\u00b1\u00a0" + Figures.score(value.sd()) + " (SD)";
  }

  List<RankedFeature> leaders() {
    return run.ranking().features().stream().limit(LEADERS).toList();
  }

  /** What stands before a leader's name in the sentence that lists them. */
  String before(RankedFeature leader) {
    return switch (leader.rank()) {
      case 1 -> "Most weight goes to ";
      case 2 -> ", then ";
      default -> " and ";
    };
  }

  String weight(double weight) {
    return Figures.aligned(weight, RankingWords.largest(run.ranking().features()));
  }

  /** Was it tested whether features are told apart from noise? */
  boolean isTested() {
    return tested() > 0;
  }

  String features() {
    int all = run.ranking().features().size();
    return all == 1 ? "The only feature" : "All " + Figures.count(all) + " features";
  }

  String rankingCaption() {
    int all = run.ranking().features().size();
    int shown = RankingChart.withDefaults().shown();
    String part =
        all > shown
            ? "The first " + shown + " of " + Figures.count(all) + "; the table has them all. "
            : "";
    return part + "Bars are means over " + seeds() + "; whiskers run from low to high.";
  }

  String toldApart() {
    return tested() == 0 ? "not tested" : Figures.count(run.count(Confirmation.CONFIRMED));
  }

  String toldApartOf() {
    long all = run.ranking().features().size();
    String features = all == 1 ? " feature" : " features";
    return tested() == 0 ? Figures.count(all) + features : "of " + Figures.count(all) + features;
  }

  private long tested() {
    return run.ranking().features().size() - run.count(Confirmation.NOT_TESTED);
  }

  Drawing ranking() {
    RankingChart chart = RankingChart.withDefaults();
    return new Drawing(
        chart.draw(run.ranking()).inline(), chart.withWidth(NARROW).draw(run.ranking()).inline());
  }

  Optional<Drawing> trajectories() {
    TrajectoryChart chart = TrajectoryChart.withDefaults();
    return run.trajectories()
        .map(
            lines ->
                new Drawing(
                    chart.draw(lines).inline(),
                    chart.withSize(NARROW, NARROW).draw(lines).inline()));
  }

  boolean hasLearning() {
    return !run.curves().isEmpty();
  }

  Optional<Drawing> loss() {
    return learning(LearningCurve.Quantity.LOSS, "loss");
  }

  Optional<Drawing> score() {
    return learning(LearningCurve.Quantity.SCORE, run.metric().name());
  }

  private Optional<Drawing> learning(LearningCurve.Quantity quantity, String name) {
    LearningChart chart = LearningChart.withDefaults();
    LearningChart narrow = chart.withSize(NARROW, 280);
    return chart
        .draw(quantity, name, run.curves())
        .map(
            wide ->
                new Drawing(
                    wide.inline(),
                    narrow
                        .draw(quantity, name, run.curves())
                        .map(Chart::inline)
                        .orElse(wide.inline())));
  }

  Optional<Confusion> confusion() {
    return run.task() == Task.REGRESSION
        ? Optional.empty()
        : run.predictions().map(Confusion.class::cast);
  }

  Optional<RegressionErrors> errors() {
    return run.task() == Task.REGRESSION
        ? run.predictions().map(RegressionErrors.class::cast)
        : Optional.empty();
  }

  List<ColumnSummary> usedColumns() {
    return run.data().columns().stream()
        .filter(column -> column.role() != ColumnRole.LEFT_OUT)
        .toList();
  }

  List<EvidenceGroup> evidence() {
    return EvidenceGroup.of(run);
  }
}
