package dev.candor.report;

import dev.candor.core.Versions;
import dev.candor.report.chart.EpochChart;
import dev.candor.report.chart.Figures;
import dev.candor.report.image.Epoch;
import dev.candor.report.image.Estimate;
import dev.candor.report.text.LearnedExplainer;
import dev.candor.report.text.ShownText;
import dev.candor.report.text.TextData;
import dev.candor.report.text.TextTrainingSummary;
import dev.candor.report.text.WordAgreement;
import dev.candor.report.text.WordStanding;
import dev.candor.report.word.ShownWords;
import dev.candor.report.word.WordHtml;
import dev.candor.report.word.WordScores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What the templates ask for: a training on texts in words, and its drawings. */
record TextTrainingPage(TextTrainingSummary run) {

  String candorVersion() {
    return Versions.candor();
  }

  String style() {
    return HtmlPage.style();
  }

  String title() {
    return "Which words matter in " + run.data().name() + " - Candor report";
  }

  /** What was trained and how well it does, in two sentences. */
  String lead() {
    boolean beaten = run.accuracy().value() > run.floor().value();
    return run.classifier().encoder()
        + ", was trained to tell "
        + counted(run.data().classes().size(), "class", "es")
        + " of texts apart. Of "
        + counted(run.data().test(), "text", "s")
        + " that it never saw it answers "
        + Figures.percent(run.accuracy().value())
        + " rightly; always answering the most frequent class would be right for "
        + Figures.percent(run.floor().value())
        + "."
        + (beaten ? "" : " It does not beat that floor: what it finds important says nothing.");
  }

  static String counted(long count, String noun, String plural) {
    return Figures.count(count) + " " + noun + (count == 1 ? "" : plural);
  }

  static String value(Estimate estimate) {
    return Figures.score(estimate.value());
  }

  static String interval(Estimate estimate) {
    return estimate.low().isEmpty()
        ? "no interval"
        : Figures.score(estimate.low().getAsDouble())
            + " to "
            + Figures.score(estimate.high().getAsDouble());
  }

  static String share(OptionalDouble share) {
    return share.isEmpty() ? "" : Figures.score(share.getAsDouble());
  }

  static String cost(OptionalDouble cost) {
    return cost.isEmpty() ? "" : Figures.number(cost.getAsDouble());
  }

  /** How importance was learned, in sentences. */
  String learned() {
    LearnedExplainer learned = run.explainer().orElseThrow();
    boolean marked = learned.supervision() == LearnedExplainer.Supervision.MARKED;
    return "ExpNet, "
        + counted(learned.parameters(), "number", "s")
        + ", reads the attention of the classifier while it answers. It learned from "
        + learned.teacher()
        + " in "
        + counted(learned.texts(), "text", "s")
        + (marked
            ? "."
            : ": it is distilled, and says in one pass about what that slow method would say, not"
                + " what people would mark.")
        + (run.costOverForward().isEmpty()
            ? ""
            : " Answer and importance together took "
                + Figures.number(run.costOverForward().getAsDouble())
                + " times as long as the answer alone.");
  }

  /** The explainer and the others, best first. */
  List<WordStanding> standings() {
    WordAgreement found = run.agreement().orElseThrow();
    List<WordStanding> all = new ArrayList<>(found.others());
    all.add(found.own());
    all.sort((a, b) -> Double.compare(b.auroc().value(), a.auroc().value()));
    return all;
  }

  boolean isOwn(WordStanding standing) {
    return standing.equals(run.agreement().orElseThrow().own());
  }

  String agreed() {
    WordAgreement found = run.agreement().orElseThrow();
    return "Of "
        + counted(found.words(), "word", "s")
        + " in "
        + counted(found.texts(), "test text", "s")
        + " with marks, "
        + Figures.percent(found.rate())
        + " are marked.";
  }

  /** The heads that the explainer goes by. */
  Optional<Drawing> heads() {
    return run.explainer().flatMap(learned -> HeadDrawing.of(learned.heads()));
  }

  /** The words of a text in their colours, marked ones underlined; safe to stand in a page. */
  String tokens(ShownText text) {
    StringBuilder line = new StringBuilder();
    int[] places = new int[2 * text.words().size()];
    List<Boolean> marks = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    for (int word = 0; word < text.words().size(); word++) {
      line.append(word == 0 ? "" : " ");
      places[2 * word] = line.length();
      line.append(text.words().get(word).text());
      places[2 * word + 1] = line.length();
      marks.add(text.marked().contains(word));
      scores.add(text.words().get(word).value());
    }
    return WordHtml.fragment(
        ShownWords.at(line.toString(), places).withMarks(marks), WordScores.of("expnet", scores));
  }

  String answered(ShownText text) {
    return "Answer: "
        + text.answer().target()
        + " ("
        + Figures.score(text.answer().score())
        + ")"
        + (text.isRight() ? ", its true class." : "; its true class is " + text.truth() + ".");
  }

  /** Loss and accuracy over the epochs. */
  List<Drawing> course() {
    List<Drawing> drawings = new ArrayList<>();
    Drawing.ofEpochs(
            "loss",
            "loss",
            List.of(
                line("training", epoch -> OptionalDouble.of(epoch.loss())),
                line("held-out", Epoch::validationLoss)))
        .ifPresent(drawings::add);
    Drawing.ofEpochs(
            "accuracy-course",
            "accuracy on held-out texts",
            List.of(line("held-out", Epoch::validationAccuracy)))
        .ifPresent(drawings::add);
    return drawings;
  }

  private EpochChart.Line line(String name, Function<Epoch, OptionalDouble> value) {
    return EpochChart.Line.of(name, run.classifier().epochs(), Epoch::number, value);
  }

  String kept() {
    return "The weights of epoch "
        + run.classifier().bestEpoch()
        + " of "
        + run.classifier().epochs().size()
        + " were kept. Training took "
        + Figures.seconds(run.classifier().seconds())
        + " in "
        + run.classifier().precision()
        + ", "
        + Figures.number(run.classifier().textsPerSecond())
        + " texts a second.";
  }

  Map<String, String> facts() {
    TextData data = run.data();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("classes", String.join(", ", data.classes()));
    facts.put("texts to learn from", Figures.count(data.training()));
    facts.put("texts that chose the epoch", Figures.count(data.held()));
    facts.put("test texts", Figures.count(data.test()));
    facts.put("texts with marked words", Figures.count(data.marked()));
    facts.put("repeated texts, each on one side", Figures.count(data.repeated()));
    facts.put("texts cut at " + run.classifier().tokens() + " tokens", Figures.count(data.cut()));
    facts.put("split", data.split());
    return facts;
  }

  List<EvidenceGroup> evidence() {
    List<EvidenceGroup> groups = new ArrayList<>();
    Map<String, String> rows = EvidenceGroup.run(run.evidence());
    rows.put("SHA-256 of the weights", run.classifier().hash());
    run.folder().ifPresent(folder -> rows.put("folder", folder));
    rows.put("time of the whole run", Figures.seconds(run.seconds()));
    groups.add(new EvidenceGroup("Run", rows));
    groups.add(new EvidenceGroup("Settings", run.evidence().settings()));
    Map<String, String> checks = new LinkedHashMap<>();
    run.evidence().checks().forEach((name, value) -> checks.put(name, Figures.number(value)));
    groups.add(new EvidenceGroup("Checks", checks));
    groups.add(new EvidenceGroup("Versions", run.evidence().versions()));
    groups.removeIf(group -> group.entries().isEmpty());
    return groups;
  }
}
