package dev.candor.report;

import dev.candor.core.Evidence;
import dev.candor.core.RankedFeature;
import dev.candor.core.Versions;
import dev.candor.report.chart.Chart;
import dev.candor.report.chart.Figures;
import dev.candor.report.chart.PerturbationChart;
import dev.candor.report.evaluation.AgainstBest;
import dev.candor.report.evaluation.AgainstRandom;
import dev.candor.report.evaluation.Agreement;
import dev.candor.report.evaluation.Cell;
import dev.candor.report.evaluation.Comparison;
import dev.candor.report.evaluation.EvaluationSummary;
import dev.candor.report.evaluation.MeasureColumn;
import dev.candor.report.evaluation.MeasuredMethod;
import dev.candor.report.evaluation.MethodKind;
import dev.candor.report.evaluation.Pairing;
import dev.candor.report.explanation.ExplainedInput;
import dev.candor.report.image.ComparedMaps;
import dev.candor.report.word.WordHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the templates ask for: an evaluation in words, and its drawings. */
record EvaluationPage(EvaluationSummary evaluation) {
  private static final int NARROW = 344;
  private static final int LEADERS = 5;
  private static final int MOST_PICTURES = 6;

  String candorVersion() {
    return Versions.candor();
  }

  String style() {
    return HtmlPage.style();
  }

  String title() {
    return "How well is " + evaluation.model() + " explained - Candor evaluation";
  }

  /** What was done, in a sentence. */
  String done() {
    int floors = floors().size();
    int own = evaluation.methods().size() - floors;
    return (own == 1 ? "One method was" : Figures.count(own) + " methods were")
        + " asked to explain "
        + evaluation.explained()
        + " for "
        + rows()
        + " of "
        + Figures.count(evaluation.features())
        + (isOfTexts() ? " words, and judged by " : " features, and judged by ")
        + (evaluation.measures().size() == 1
            ? "one measure"
            : Figures.count(evaluation.measures().size()) + " measures")
        + " beside "
        + (floors == 1 ? "a floor" : floors + " floors")
        + " that know nothing.";
  }

  String rows() {
    String thing = isOfTexts() ? " text" : " row";
    return evaluation.rows() == 1 ? "1" + thing : Figures.count(evaluation.rows()) + thing + "s";
  }

  private boolean isOfTexts() {
    return !evaluation.texts().isEmpty();
  }

  /** The texts that are shown. */
  List<ExplainedInput.Worded> texts() {
    return evaluation.texts().stream().limit(MOST_PICTURES).toList();
  }

  String textId(ExplainedInput.Worded text) {
    return "text-" + (evaluation.texts().indexOf(text) + 1);
  }

  /** What the model answered, in a sentence. */
  String answered(ExplainedInput.Worded text) {
    String truth =
        text.truth()
            .map(it -> it.equals(text.answer().target()) ? ", which is right" : "; it is " + it)
            .orElse("");
    return "Explained: "
        + text.answer().target()
        + ", "
        + Figures.number(text.answer().score())
        + truth
        + ".";
  }

  /** What is drawn of a model of series. */
  SeriesJudging series() {
    return new SeriesJudging(evaluation.kept(), evaluation.costs());
  }

  String words(ExplainedInput.Worded text) {
    return WordHtml.compared(text.text(), text.methods());
  }

  private List<MeasuredMethod> floors() {
    return evaluation.methods().stream().filter(m -> m.kind() == MethodKind.FLOOR).toList();
  }

  /** One sentence for each measure that has a best method. */
  List<String> findings() {
    List<String> findings = new ArrayList<>();
    for (MeasureColumn measure : evaluation.measures()) {
      List<String> best = new ArrayList<>();
      List<String> equal = new ArrayList<>();
      for (MeasuredMethod method : evaluation.methods()) {
        AgainstBest standing = evaluation.cell(method.name(), measure.name()).best();
        if (standing == AgainstBest.BEST) {
          best.add(method.name());
        } else if (standing == AgainstBest.NOT_TOLD_APART) {
          equal.add(method.name());
        }
      }
      if (!best.isEmpty()) {
        findings.add(
            measure.title()
                + ": "
                + String.join(" and ", best)
                + (best.size() == 1 ? " is best" : " are best")
                + (equal.isEmpty()
                    ? ", significantly before all others."
                    : "; not told apart from it: " + String.join(", ", equal) + "."));
      }
    }
    return findings;
  }

  Cell cell(MeasuredMethod method, MeasureColumn measure) {
    return evaluation.cell(method.name(), measure.name());
  }

  String value(Cell cell) {
    return cell.value().isPresent() ? Figures.number(cell.value().getAsDouble()) : "none";
  }

  Optional<String> interval(Cell cell) {
    return cell.low().isPresent() && cell.high().isPresent()
        ? Optional.of(
            Figures.number(cell.low().getAsDouble())
                + " to "
                + Figures.number(cell.high().getAsDouble()))
        : Optional.empty();
  }

  boolean isLeading(Cell cell) {
    return cell.best() == AgainstBest.BEST || cell.best() == AgainstBest.NOT_TOLD_APART;
  }

  /** What the marks of a cell say, for those who do not see them. */
  String standing(Cell cell) {
    String best =
        switch (cell.best()) {
          case BEST -> "best";
          case NOT_TOLD_APART -> "not told apart from the best";
          case WORSE -> "worse than the best";
          case NOT_COMPARED -> "";
        };
    String random =
        switch (cell.random()) {
          case BETTER -> "better than random";
          case NOT_TOLD_APART -> "not told apart from random";
          case WORSE -> "worse than random";
          case NOT_COMPARED -> "";
        };
    return best.isEmpty() || random.isEmpty() ? best + random : best + ", " + random;
  }

  boolean isNoBetterThanRandom(Cell cell) {
    return cell.random() == AgainstRandom.NOT_TOLD_APART || cell.random() == AgainstRandom.WORSE;
  }

  List<Curves> curves() {
    List<Curves> all = new ArrayList<>();
    for (MeasureColumn measure : evaluation.measures()) {
      String share =
          measure.name().equals("insertion") || isKept(measure)
              ? "share of features given back"
              : "share of features taken away";
      PerturbationChart chart =
          PerturbationChart.withDefaults()
              .withAnswer(isOfKnownRows(measure) ? "accuracy or R\u00b2" : "mean answer");
      Optional<Chart> wide =
          chart.draw(measure.name(), measure.title(), share, evaluation.curves());
      Optional<Chart> narrow =
          chart
              .withSize(NARROW, 260)
              .draw(measure.name(), measure.title(), share, evaluation.curves());
      if (wide.isPresent() && narrow.isPresent()) {
        all.add(
            new Curves(
                measure, of(measure), new Drawing(wide.get().inline(), narrow.get().inline())));
      }
    }
    return all;
  }

  /** A measure's curves, drawn. */
  record Curves(MeasureColumn measure, String of, Drawing drawing) {}

  private String of(MeasureColumn measure) {
    return isOfKnownRows(measure)
        ? "Over the rows with known answers"
        : "Mean of the explained answer over " + rows();
  }

  private static boolean isKept(MeasureColumn measure) {
    return measure.name().startsWith("keep") || measure.name().equals("kar");
  }

  private static boolean isOfKnownRows(MeasureColumn measure) {
    return measure.name().endsWith("-accuracy")
        || measure.name().equals("roar")
        || measure.name().equals("kar");
  }

  /** The pictures that are shown. */
  List<ComparedMaps> pictures() {
    return evaluation.pictures().stream().limit(MOST_PICTURES).toList();
  }

  /** How they are drawn, and how many there are beside those shown. */
  String ofPictures() {
    int all = evaluation.pictures().size();
    return "Each map is drawn up to its own largest value, one square for each of its cells: maps"
        + " compare by where they lie, not by how dark they are."
        + (all > MOST_PICTURES
            ? " The first " + MOST_PICTURES + " of " + Figures.count(all) + " are shown."
            : "");
  }

  boolean hasSignedMaps() {
    return pictures().stream().anyMatch(p -> p.maps().stream().anyMatch(m -> m.map().isSigned()));
  }

  String pictureId(ComparedMaps picture) {
    return "picture-" + (evaluation.pictures().indexOf(picture) + 1);
  }

  /** The picture, then every method's map. */
  List<PictureTile> tiles(ComparedMaps picture) {
    List<PictureTile> tiles = new ArrayList<>();
    tiles.add(
        PictureTile.of(picture.picture(), picture.name() + " as the model sees it", "The picture"));
    for (ComparedMaps.OfMethod one : picture.maps()) {
      tiles.add(
          PictureTile.upToLargest(
              one.map(),
              picture.picture(),
              one.method() + ": " + one.map().finding(),
              one.method()));
    }
    return tiles;
  }

  boolean hasTests() {
    return !evaluation.comparisons().isEmpty();
  }

  List<MeasureColumn> tested() {
    return evaluation.measures().stream().filter(m -> m.pairing() != Pairing.NONE).toList();
  }

  String omnibus(MeasureColumn measure) {
    return measure
        .omnibus()
        .map(
            o ->
                o.test()
                    + ", "
                    + Figures.count(o.blocks())
                    + (measure.pairing() == Pairing.SEEDS ? " seeds" : " rows")
                    + ": p "
                    + p(o.p()))
        .orElse("not tested");
  }

  long significant(MeasureColumn measure) {
    return comparisons(measure).stream().filter(Comparison::isSignificant).count();
  }

  List<Comparison> comparisons(MeasureColumn measure) {
    return evaluation.comparisons().stream()
        .filter(comparison -> comparison.measure().equals(measure.name()))
        .toList();
  }

  String p(double p) {
    return p < 0.001 ? "<\u00a0.001" : String.format(java.util.Locale.ROOT, "%.3f", p);
  }

  String signed(double value) {
    String text = Figures.number(value);
    return value > 0 ? "+" + text : text;
  }

  String leaders(MeasuredMethod method) {
    return String.join(
        ", ",
        method.ranking().features().stream().limit(LEADERS).map(RankedFeature::feature).toList());
  }

  Optional<Agreement> agreement(MeasuredMethod one, MeasuredMethod other) {
    return evaluation.agreements().stream()
        .filter(
            a ->
                (a.one().equals(one.name()) && a.other().equals(other.name()))
                    || (a.one().equals(other.name()) && a.other().equals(one.name())))
        .findFirst();
  }

  List<MeasuredMethod> ranked() {
    return evaluation.methods().stream().filter(m -> m.kind() != MethodKind.FLOOR).toList();
  }

  List<EvidenceGroup> evidence() {
    Evidence evidence = evaluation.evidence();
    List<EvidenceGroup> groups = new ArrayList<>();
    groups.add(new EvidenceGroup("Run", EvidenceGroup.run(evidence)));
    groups.add(new EvidenceGroup("Settings", evidence.settings()));
    for (MeasuredMethod method : ranked()) {
      groups.add(
          new EvidenceGroup(
              "Settings of " + method.name(), method.ranking().evidence().settings()));
    }
    groups.add(new EvidenceGroup("Versions", evidence.versions()));
    groups.removeIf(group -> group.entries().isEmpty());
    return groups;
  }
}
