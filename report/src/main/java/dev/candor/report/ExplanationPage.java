package dev.candor.report;

import dev.candor.core.Evidence;
import dev.candor.core.Versions;
import dev.candor.report.chart.AttributionChart;
import dev.candor.report.chart.Figures;
import dev.candor.report.chart.RowPart;
import dev.candor.report.chart.WindowChart;
import dev.candor.report.explanation.ExplainedInput;
import dev.candor.report.explanation.ExplanationSummary;
import dev.candor.report.heat.ColourScale;
import dev.candor.report.heat.HeatMap;
import dev.candor.report.heat.Overlay;
import dev.candor.report.series.WindowSums;
import dev.candor.report.token.TokenHtml;
import dev.candor.report.token.TokenMark;
import dev.candor.report.word.WordHtml;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the templates ask for: explanations in words, and their drawings. */
record ExplanationPage(ExplanationSummary explanations) {
  private static final Overlay OVERLAY = Overlay.withDefaults().withLeastSide(1);
  private static final int NARROW = 344;
  private static final int NARROW_COLUMNS = 40;

  /** So many pictures are shown at once, the others when asked for. */
  static final int OPEN_CARDS = 12;

  /** So many pictures at most, whatever was given: about ten megabytes. */
  static final int MOST_CARDS = 48;

  private static final int STRONGEST = 3;

  String candorVersion() {
    return Versions.candor();
  }

  String style() {
    return HtmlPage.style();
  }

  String title() {
    return "Why " + explanations.model() + " answers so - Candor explanation";
  }

  /** What was done, in a sentence. */
  String done() {
    int shown = inputs().size() + cards().size();
    int all = explanations.inputs().size() + explanations.further();
    return explanations.evidence().method()
        + " explained "
        + (all == 1 ? "one answer" : Figures.count(all) + " answers")
        + " of the model"
        + (all > shown ? "; " + Figures.count(shown) + " are shown." : ".");
  }

  boolean hasSeveral() {
    return inputs().size() > 1;
  }

  /** Those that have a section of their own. */
  List<ExplainedInput> inputs() {
    return explanations.inputs().stream()
        .filter(input -> !(input instanceof ExplainedInput.Patches))
        .toList();
  }

  boolean hasPictures() {
    return inputs().size() < explanations.inputs().size();
  }

  /** Those that are shown as cards. */
  List<PictureCard> cards() {
    return PictureCard.of(
        "picture",
        "",
        explanations.inputs().stream()
            .filter(ExplainedInput.Patches.class::isInstance)
            .map(ExplainedInput.Patches.class::cast)
            .limit(MOST_CARDS)
            .toList());
  }

  Optional<MeanTiles> means() {
    return explanations.means().map(MeanTiles::new);
  }

  /** What the cards show, and how many answers are right where that is known. */
  String pictures() {
    return PictureCard.counted(cards());
  }

  String id(ExplainedInput input) {
    return "input-" + explanations.inputs().indexOf(input);
  }

  /** What the model answered, in a sentence. */
  String answered(ExplainedInput input) {
    StringBuilder words =
        new StringBuilder("The model gives it ")
            .append(Figures.number(input.answer().score()))
            .append('.');
    if (input instanceof ExplainedInput.Window window) {
      window.truth().ifPresent(truth -> words.append(" Recorded was ").append(truth).append('.'));
    }
    if (input instanceof ExplainedInput.Worded text) {
      text.truth()
          .ifPresent(
              truth ->
                  words.append(
                      truth.equals(text.answer().target())
                          ? " That is right."
                          : " It is " + truth + "."));
    }
    input
        .answer()
        .checks()
        .forEach((name, value) -> words.append(' ').append(check(name, value)).append('.'));
    return words.toString();
  }

  static String check(String name, double value) {
    String spaced = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
    return Character.toUpperCase(spaced.charAt(0))
        + spaced.substring(1)
        + " "
        + Figures.number(value);
  }

  String source(ExplainedInput.Image image) {
    return PictureTile.dataUri(image.picture().png());
  }

  String overlay(ExplainedInput.Image image) {
    return PictureTile.dataUri(OVERLAY.png(image.picture(), image.map()));
  }

  /** Small pictures are shown pixel for pixel, large ones smoothly. */
  String rendering(ExplainedInput.Image image) {
    return PictureTile.rendering(image.picture().height(), image.picture().width());
  }

  String scaleStyle(HeatMap map) {
    return "background:" + ColourScale.of(map).gradient();
  }

  String low(HeatMap map) {
    return map.isSigned() ? Figures.number(-OVERLAY.bound(map)) : "0";
  }

  String high(HeatMap map) {
    return Figures.number(OVERLAY.bound(map));
  }

  /** What the colours do not show. */
  String beyond(HeatMap map) {
    return map.largest() > OVERLAY.bound(map)
        ? "; one in a hundred lies beyond, up to " + Figures.number(map.largest())
        : "";
  }

  String tokens(ExplainedInput.Text text) {
    return TokenHtml.fragment(text.tokens());
  }

  /** The text by one method, or by several one below the other. */
  String words(ExplainedInput.Worded text) {
    return (text.methods().size() == 1
            ? WordHtml.fragment(text.text(), text.methods().get(0))
            : WordHtml.compared(text.text(), text.methods()))
        + WordHtml.numbers(text.text(), text.methods());
  }

  /** The heads that a learned explainer goes by. */
  Optional<Drawing> heads() {
    return HeadDrawing.of(explanations.heads());
  }

  /** Whether texts by their words are shown. */
  boolean hasWords() {
    return explanations.inputs().stream().anyMatch(ExplainedInput.Worded.class::isInstance);
  }

  /** The strongest tokens, in words. */
  List<TokenMark> strongest(ExplainedInput.Text text) {
    return text.tokens().stream()
        .sorted(Comparator.comparingDouble((TokenMark t) -> -Math.abs(t.value())))
        .limit(STRONGEST)
        .toList();
  }

  String signed(double value) {
    return (value > 0 ? "+" : "") + Figures.number(value);
  }

  Drawing drawing(ExplainedInput.Row row) {
    AttributionChart chart = AttributionChart.withDefaults();
    double score = row.answer().score();
    return new Drawing(
        chart.draw(id(row) + "-chart", row.parts(), row.base(), score).inline(),
        chart
            .withWidth(NARROW)
            .draw(id(row) + "-chart-narrow", row.parts(), row.base(), score)
            .inline());
  }

  Drawing drawing(ExplainedInput.Window window) {
    return drawing(id(window) + "-chart", "What mattered when", window);
  }

  /** A window as a map, wide and narrow. */
  static Drawing drawing(String id, String title, ExplainedInput.Window window) {
    WindowChart chart = WindowChart.withDefaults();
    return new Drawing(
        chart.draw(id, title, window.features(), window.map()).inline(),
        chart
            .withWidth(NARROW)
            .withColumns(NARROW_COLUMNS)
            .draw(id + "-narrow", title, window.features(), window.map())
            .inline());
  }

  /** What the map of a window shows and what it puts together. */
  static String caption(ExplainedInput.Window window) {
    return caption(window.map());
  }

  static String caption(HeatMap map) {
    int columns = WindowChart.withDefaults().columns();
    return Figures.count(map.columns())
        + (map.columns() == 1 ? " feature" : " features")
        + " over "
        + Figures.count(map.rows())
        + (map.rows() == 1 ? " step" : " steps")
        + ", the strongest on top"
        + (map.rows() > columns ? "; neighbouring steps are drawn together as their mean" : "")
        + (map.columns() > WindowChart.withDefaults().shown()
            ? "; the weakest features stand in the table alone."
            : ".");
  }

  /** Every feature's sum over the steps, the largest first. */
  List<RowPart> sums(ExplainedInput.Window window) {
    List<Double> sums = WindowSums.of(window.map()).byFeature();
    List<RowPart> parts = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      parts.add(new RowPart(window.features().get(i), "", sums.get(i)));
    }
    parts.sort(Comparator.comparingDouble((RowPart part) -> -Math.abs(part.attribution())));
    return parts;
  }

  boolean hasWindows() {
    return explanations.inputs().stream().anyMatch(ExplainedInput.Window.class::isInstance);
  }

  /** Whether anything is shown that has signs. */
  boolean hasSigned() {
    return !inputs().isEmpty();
  }

  boolean hasImages() {
    return explanations.inputs().stream().anyMatch(ExplainedInput.Image.class::isInstance);
  }

  List<EvidenceGroup> evidence() {
    Evidence evidence = explanations.evidence();
    List<EvidenceGroup> groups = new ArrayList<>();
    Map<String, String> run = EvidenceGroup.run(evidence);
    run.put("rows the model scored", Figures.count(evidence.modelCalls()));
    run.put("time", Figures.seconds(evidence.millis() / 1000));
    groups.add(new EvidenceGroup("Run", run));
    groups.add(new EvidenceGroup("Settings", evidence.settings()));
    Map<String, String> checks = new LinkedHashMap<>();
    evidence.checks().forEach((name, value) -> checks.put(name, Figures.number(value)));
    groups.add(new EvidenceGroup("Checks of the method", checks));
    groups.add(new EvidenceGroup("Versions", evidence.versions()));
    groups.removeIf(group -> group.entries().isEmpty());
    return groups;
  }
}
