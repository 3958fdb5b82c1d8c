package dev.candor.cli;

import dev.candor.cli.series.DesignText;
import dev.candor.cli.series.SeriesParts;
import dev.candor.cli.series.SeriesPlan;
import dev.candor.core.RankedFeature;
import dev.candor.data.series.Series;
import dev.candor.report.image.Estimate;
import dev.candor.report.series.ErrorBesideFloor;
import dev.candor.report.series.RankSpan;
import dev.candor.report.series.SeriesTrainingSummary;
import dev.candor.report.summary.Note;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a person reads on the terminal about a training on series. */
final class SeriesTrainingText {
  private static final int MOST_FEATURES = 30;
  private static final int WIDEST_NAME = 32;
  private static final int BAR = 24;

  private final PrintStream out;
  private final Screen screen;

  SeriesTrainingText(PrintStream out, Screen screen) {
    this.out = out;
    this.screen = screen;
  }

  /** What was read and what was left out: before the training, so that a slip is seen at once. */
  void data(String name, SeriesPlan plan, SeriesParts parts) {
    Series series = parts.whole();
    int subjects = series.subjects().size();
    out.printf(
        "%s: %d rows of %d %s, %d features; target %s (%s)%n",
        name,
        series.rows(),
        subjects,
        subjects == 1 ? "subject" : "subjects",
        series.features().size(),
        series.target(),
        series.classes().isEmpty() ? "a number" : series.classes().size() + " classes");
    series.notes().forEach(note -> out.println("data: " + note));
    if (!parts.duplicates().constants().isEmpty()) {
      out.println(
          "data: one value in every row: " + String.join(", ", parts.duplicates().constants()));
    }
    out.println("split " + parts.split());
    out.printf(
        "%d windows of %d rows to train on, %d to choose the epoch, %d to test on%n",
        parts.training().count(),
        plan.windows().steps(),
        parts.validation().count(),
        parts.test().count());
    out.println("network: " + DesignText.of(plan.design()));
  }

  /** How good it is and what matters. */
  void result(SeriesTrainingSummary run) {
    ErrorBesideFloor error = run.errors().get(0);
    out.println();
    out.printf(
        "test %s: %s; %s: %s%n",
        error.measure().equals("mae") ? "mean absolute error" : error.measure(),
        interval(error.model()),
        error.floorName(),
        interval(error.floor()));
    out.printf("best epoch %d of %d%n%n", run.network().bestEpoch(), run.network().epochs().size());
    ranking(run);
    run.driver()
        .ifPresent(
            known -> out.printf("the driver, %s, is in rank %d%n", known.feature(), known.rank()));
    run.costOverForward()
        .ifPresent(
            cost ->
                out.printf(
                    Locale.ROOT,
                    "an answer with its scores took %.2f times as long as the answer alone%n",
                    cost));
    for (Note note : run.notes()) {
      out.printf("%s: %s%n", note.level().name().toLowerCase(Locale.ROOT), note.text());
    }
  }

  private void ranking(SeriesTrainingSummary run) {
    List<RankedFeature> features = run.ranking().ranking().features();
    List<RankSpan> spans = run.ranking().spans();
    int shown = Math.min(MOST_FEATURES, features.size());
    int name =
        Math.min(
            WIDEST_NAME,
            features.subList(0, shown).stream()
                .mapToInt(f -> f.feature().length())
                .max()
                .orElse(0));
    double most = Math.max(0, features.get(0).weight());
    out.printf("%4s  %-8s  %-" + name + "s  importance%n", "rank", "between", "feature");
    for (int i = 0; i < shown; i++) {
      RankedFeature feature = features.get(i);
      String between = spans.isEmpty() ? "" : spans.get(i).best() + "-" + spans.get(i).worst();
      out.printf(
          Locale.ROOT,
          "%4d  %-8s  %-" + name + "s  %-10.4g  %s%n",
          feature.rank(),
          between,
          cut(feature.feature(), name),
          feature.weight(),
          screen.bar(most > 0 ? feature.weight() / most : 0, BAR));
    }
    if (features.size() > shown) {
      out.printf("      and %d more%n", features.size() - shown);
    }
    out.printf("by %s%n%n", run.ranking().ranking().evidence().method());
  }

  /** Where everything lies, and what to try next. */
  void files(Path folder, String data) {
    out.printf("model:  %s%nreport: %s%n", folder, folder.resolve("report.html"));
    out.printf("%nnext:%n  candor rank %s %s%n", folder, data);
  }

  private static String interval(Estimate estimate) {
    String value = String.format(Locale.ROOT, "%.4g", estimate.value());
    return estimate.low().isEmpty()
        ? value
        : value
            + String.format(
                Locale.ROOT,
                " (%.4g to %.4g)",
                estimate.low().getAsDouble(),
                estimate.high().orElseThrow());
  }

  private static String cut(String text, int width) {
    String line = Failure.oneLine(text);
    return line.length() <= width ? line : line.substring(0, width - 3) + "...";
  }
}
