package dev.candor.report;

import dev.candor.core.RankedFeature;
import dev.candor.core.Versions;
import dev.candor.report.chart.EpochChart;
import dev.candor.report.chart.Figures;
import dev.candor.report.chart.RankSpanChart;
import dev.candor.report.chart.RankingChart;
import dev.candor.report.chart.WindowChart;
import dev.candor.report.explanation.ExplainedInput;
import dev.candor.report.image.Estimate;
import dev.candor.report.series.ErrorBesideFloor;
import dev.candor.report.series.LeftOut;
import dev.candor.report.series.RankSpan;
import dev.candor.report.series.SeriesData;
import dev.candor.report.series.SeriesEpoch;
import dev.candor.report.series.SeriesTrainingSummary;
import dev.candor.report.series.SubjectWindows;
import dev.candor.report.series.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What the templates ask for: a training on series in words, and its drawings. */
record SeriesTrainingPage(SeriesTrainingSummary run) {
  static final int MOST_EXAMPLES = 6;

  private static final int NARROW_COLUMNS = 40;
  private static final int MOST_NAMES = 12;

  String candorVersion() {
    return Versions.candor();
  }

  String style() {
    return HtmlPage.style();
  }

  String title() {
    return "What drives " + run.data().target() + " in " + run.data().name() + " - Candor report";
  }

  /** What was trained, in a sentence. */
  String trained() {
    SeriesData data = run.data();
    return run.network().design()
        + ", was trained to predict "
        + data.target()
        + " from windows of "
        + counted(data.steps(), "row")
        + " and "
        + counted(data.features().size(), "feature")
        + (data.horizon() == 0 ? "." : ", " + counted(data.horizon(), "row") + " ahead.");
  }

  /** How well it does, in a sentence. */
  String measured() {
    ErrorBesideFloor first = run.errors().get(0);
    long windows = run.windows(Use.TEST);
    return "On "
        + (windows == 0 ? "windows" : counted(windows, "window"))
        + " that it never saw its "
        + first.measure()
        + " is "
        + value(first.model())
        + between(first.model())
        + "; an answer that looks at none, the "
        + first.floorName()
        + ", has "
        + value(first.floor())
        + "."
        + (first.isBeaten()
            ? ""
            : " The network does not beat that floor: its ranking says what it uses, not what"
                + " helps.");
  }

  private static String between(Estimate estimate) {
    return estimate.low().isEmpty() ? "" : " (" + interval(estimate) + ")";
  }

  static String value(Estimate estimate) {
    return Figures.number(estimate.value());
  }

  static String interval(Estimate estimate) {
    return estimate.low().isEmpty()
        ? "no interval"
        : Figures.number(estimate.low().getAsDouble())
            + " to "
            + Figures.number(estimate.high().getAsDouble());
  }

  static String counted(long count, String noun) {
    return Figures.count(count) + " " + noun + (count == 1 ? "" : "s");
  }

  String value(OptionalDouble value) {
    return value.isEmpty() ? "" : Figures.number(value.getAsDouble());
  }

  /** The features with their rank intervals, in order. */
  Drawing ranks() {
    RankSpanChart chart = RankSpanChart.withDefaults();
    return new Drawing(
        chart.draw("ranks", run.ranking()).inline(),
        chart.withWidth(Drawing.NARROW).draw("ranks-narrow", run.ranking()).inline());
  }

  /** By what the ranking was made, in a sentence. */
  String ranked() {
    return "Ranked by "
        + run.ranking().ranking().evidence().method()
        + " over "
        + counted(run.ranking().windows(), "window")
        + (run.costOverForward().isPresent()
            ? "; answers and scores took "
                + Figures.number(run.costOverForward().getAsDouble())
                + " times the time of the answers alone."
            : ".")
        + (run.ranking().spans().isEmpty()
            ? ""
            : " Whiskers reach from the best to the worst rank that a feature may have.");
  }

  String rankSpan(int place) {
    if (run.ranking().spans().isEmpty()) {
      return "not known";
    }
    RankSpan span = run.ranking().spans().get(place);
    return span.best() + " to " + span.worst();
  }

  String weight(double value) {
    List<RankedFeature> all = run.ranking().ranking().features();
    double largest = all.stream().mapToDouble(f -> Math.abs(f.weight())).max().orElse(0);
    return Figures.aligned(value, largest);
  }

  Optional<Drawing> gate() {
    return run.gate()
        .map(
            weights ->
                new Drawing(
                    RankingChart.withDefaults().draw(weights).inline(),
                    RankingChart.withDefaults().withWidth(Drawing.NARROW).draw(weights).inline()));
  }

  Optional<Drawing> mean() {
    String title = "When which feature matters";
    WindowChart chart = WindowChart.withDefaults();
    WindowChart narrow = chart.withWidth(Drawing.NARROW).withColumns(NARROW_COLUMNS);
    List<String> features = run.data().features();
    return run.mean()
        .map(
            mean ->
                new Drawing(
                    chart.draw("mean", title, features, mean.map()).inline(),
                    narrow.draw("mean-narrow", title, features, mean.map()).inline()));
  }

  String meanCaption() {
    return "The mean over "
        + counted(run.mean().orElseThrow().windows(), "window")
        + " of the size of each place. "
        + ExplanationPage.caption(run.mean().orElseThrow().map());
  }

  List<ExplainedInput.Window> examples() {
    return run.examples().stream().limit(MOST_EXAMPLES).toList();
  }

  String ofExamples() {
    int all = run.examples().size();
    return all > MOST_EXAMPLES
        ? "The first " + MOST_EXAMPLES + " of " + Figures.count(all) + " are shown."
        : "";
  }

  String answered(ExplainedInput.Window window) {
    return window.answer().target()
        + ": answered "
        + Figures.number(window.answer().score())
        + window.truth().map(truth -> ", recorded " + truth).orElse("")
        + ".";
  }

  Drawing example(ExplainedInput.Window window) {
    return ExplanationPage.drawing(
        "window-" + run.examples().indexOf(window), "Window " + window.name(), window);
  }

  /** Loss and error over the epochs, where they are known. */
  List<Drawing> course() {
    List<Drawing> drawings = new ArrayList<>();
    line(
            "training",
            epoch -> OptionalDouble.of(epoch.loss()),
            "validation",
            SeriesEpoch::validationLoss)
        .flatMap(lines -> Drawing.ofEpochs("loss", "loss", lines))
        .ifPresent(drawings::add);
    String measure = run.errors().get(0).measure();
    line("validation", SeriesEpoch::validationError, "", epoch -> OptionalDouble.empty())
        .flatMap(lines -> Drawing.ofEpochs("error", measure + " on the windows that choose", lines))
        .ifPresent(drawings::add);
    return drawings;
  }

  private Optional<List<EpochChart.Line>> line(
      String one,
      Function<SeriesEpoch, OptionalDouble> first,
      String other,
      Function<SeriesEpoch, OptionalDouble> second) {
    List<EpochChart.Line> lines = new ArrayList<>();
    lines.add(line(one, first));
    lines.add(line(other, second));
    lines.removeIf(line -> line.epochs().size() < 2);
    return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
  }

  private EpochChart.Line line(String name, Function<SeriesEpoch, OptionalDouble> value) {
    return EpochChart.Line.of(name, run.network().epochs(), SeriesEpoch::number, value);
  }

  /** Which epoch was kept, in a sentence. */
  String kept() {
    int best = run.network().bestEpoch();
    return (best == 0 ? "" : "The weights of epoch " + best + " were kept. ")
        + Figures.count(run.network().parameters())
        + " numbers were learned"
        + (run.network().seconds() == 0
            ? "."
            : " in " + Figures.seconds(run.network().seconds()) + ".");
  }

  /** A line for each use that has windows. */
  List<UseRow> uses() {
    return Arrays.stream(Use.values())
        .filter(use -> run.subjects(use) > 0)
        .map(
            use ->
                new UseRow(
                    use.words(),
                    run.subjects(use),
                    run.subjects().stream()
                        .filter(s -> s.use() == use)
                        .mapToLong(SubjectWindows::rows)
                        .sum(),
                    run.windows(use)))
        .toList();
  }

  /**
   * A line of the table of uses.
   *
   * @param use in words
   * @param subjects how many
   * @param rows of theirs
   * @param windows cut from them
   */
  record UseRow(String use, long subjects, long rows, long windows) {}

  String names(LeftOut left) {
    List<String> shown = left.names().stream().limit(MOST_NAMES).toList();
    int more = left.names().size() - shown.size();
    return String.join(", ", shown) + (more > 0 ? " and " + Figures.count(more) + " more" : "");
  }

  Map<String, String> facts() {
    SeriesData data = run.data();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("target", data.target());
    if (!data.isNumber()) {
      facts.put("classes", String.join(", ", data.classes()));
    }
    facts.put("rows", Figures.count(data.rows()));
    facts.put("windows", counted(data.steps(), "row") + ", stride " + data.stride());
    facts.put("horizon", counted(data.horizon(), "row"));
    facts.put("scaling", data.scaling());
    facts.put("split", data.split());
    return facts;
  }

  List<EvidenceGroup> evidence() {
    List<EvidenceGroup> groups = new ArrayList<>();
    Map<String, String> rows = EvidenceGroup.run(run.evidence());
    run.network().hash().ifPresent(hash -> rows.put("SHA-256 of the weights", hash));
    run.folder().ifPresent(folder -> rows.put("folder", folder));
    rows.put("time of the whole run", Figures.seconds(run.seconds()));
    groups.add(new EvidenceGroup("Run", rows));
    groups.add(new EvidenceGroup("Settings", run.evidence().settings()));
    groups.add(new EvidenceGroup("Ranking", run.ranking().ranking().evidence().settings()));
    Map<String, String> checks = new LinkedHashMap<>();
    run.evidence().checks().forEach((name, value) -> checks.put(name, Figures.number(value)));
    run.ranking()
        .ranking()
        .evidence()
        .checks()
        .forEach((name, value) -> checks.put("ranking: " + name, Figures.number(value)));
    groups.add(new EvidenceGroup("Checks", checks));
    groups.add(new EvidenceGroup("Versions", run.evidence().versions()));
    groups.removeIf(group -> group.entries().isEmpty());
    return groups;
  }
}
