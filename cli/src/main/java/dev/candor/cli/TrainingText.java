package dev.candor.cli;

import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import dev.candor.core.Task;
import dev.candor.report.summary.ColumnRole;
import dev.candor.report.summary.ColumnSummary;
import dev.candor.report.summary.DataSummary;
import dev.candor.report.summary.Note;
import dev.candor.report.summary.Spread;
import dev.candor.report.summary.TestMetric;
import dev.candor.report.summary.TrainingSummary;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a person reads on the terminal about a training run. */
final class TrainingText {
  private static final int MOST_FEATURES = 30;
  private static final int WIDEST_NAME = 32;
  private static final int BAR = 24;

  private final PrintStream out;
  private final Screen screen;

  TrainingText(PrintStream out, Screen screen) {
    this.out = out;
    this.screen = screen;
  }

  /** What was read: before the training, so that a wrong type is seen at once. */
  void data(DataSummary data, Task task) {
    List<ColumnSummary> features = data.columns(ColumnRole.FEATURE);
    out.printf(
        "%s: %d rows, %d columns; target %s (%s)%n",
        data.name(),
        data.rows(),
        data.columns().size(),
        data.target().orElse("unknown"),
        task.label());
    Map<String, Integer> types = new LinkedHashMap<>();
    features.forEach(column -> types.merge(column.type(), 1, Integer::sum));
    out.printf(
        "features: %s%n",
        String.join(
            ", ", types.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList()));
    for (ColumnSummary column : data.columns(ColumnRole.LEFT_OUT)) {
      out.printf(
          "left out: %s (%s), %s%n", column.name(), column.type(), column.reason().orElse(""));
    }
    out.printf(
        "split: %d rows to train on, %d to test on; %s%n",
        data.trainRows(), data.testRows(), data.split());
  }

  /** How good it is and what matters. */
  void result(TrainingSummary run) {
    TestMetric metric = run.metric();
    out.println();
    out.printf("test %s: %s with the gate", metric.name(), spread(metric.gate()));
    metric.vanilla().ifPresent(vanilla -> out.printf(", %s without it", spread(vanilla)));
    out.printf(
        " (mean %s SD over %d %s)%n%n",
        screen.plusMinus(), run.seeds(), run.seeds() == 1 ? "seed" : "seeds");
    ranking(run.ranking());
    for (Note note : run.notes()) {
      out.printf("%s: %s%n", note.level().name().toLowerCase(Locale.ROOT), note.text());
    }
  }

  /** Where everything lies, and what to try next. */
  void files(Path folder, Optional<String> data) {
    out.printf("model:  %s%nreport: %s%n%n", folder, folder.resolve("report.html"));
    String some = data.orElse("DATA.csv");
    out.println("next:");
    out.printf("  candor rank %s --svg ranking.svg%n", quoted(folder.toString()));
    out.printf("  candor predict %s %s%n", quoted(folder.toString()), quoted(some));
  }

  private static String quoted(String argument) {
    return argument.matches("[\\w./:\\\\-]+") ? argument : "'" + argument + "'";
  }

  /** The ranking as a table with bars. */
  void ranking(Ranking ranking) {
    List<RankedFeature> features = ranking.features();
    List<RankedFeature> shown = features.subList(0, Math.min(MOST_FEATURES, features.size()));
    int name =
        Math.min(
            WIDEST_NAME, shown.stream().mapToInt(f -> f.feature().length()).max().orElse(0) + 1);
    double most = shown.stream().mapToDouble(RankedFeature::weight).max().orElse(1);
    out.printf("%4s  %-" + name + "s  weight  %-" + BAR + "s  rank SD%n", "rank", "feature", "");
    for (RankedFeature feature : shown) {
      out.printf(
          Locale.ROOT,
          "%4d  %-" + name + "s  %6.4f  %-" + BAR + "s  %7.1f%s%n",
          feature.rank(),
          cut(feature.feature(), name),
          feature.weight(),
          screen.bar(most > 0 ? feature.weight() / most : 0, BAR),
          feature.rankSd(),
          switch (feature.confirmed()) {
            case CONFIRMED -> "  confirmed";
            case NOT_CONFIRMED, NOT_TESTED -> "";
          });
    }
    if (features.size() > shown.size()) {
      out.printf("      and %d more%n", features.size() - shown.size());
    }
    out.println();
  }

  private String spread(Spread spread) {
    return String.format(
        Locale.ROOT, "%.4g %s %.2g", spread.mean(), screen.plusMinus(), spread.sd());
  }

  private static String cut(String text, int width) {
    String line = Failure.oneLine(text);
    return line.length() <= width ? line : line.substring(0, width - 3) + "...";
  }
}
