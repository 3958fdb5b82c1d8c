package dev.candor.cli.words;

import dev.candor.core.Evidence;
import dev.candor.metrics.localisation.Auroc;
import dev.candor.report.ExplanationReport;
import dev.candor.report.chart.Figures;
import dev.candor.report.explanation.Answer;
import dev.candor.report.explanation.ExplainedInput;
import dev.candor.report.explanation.ExplanationSummary;
import dev.candor.report.expnet.HeadSlopes;
import dev.candor.report.summary.Note;
import dev.candor.report.word.WordScores;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Words and their numbers as a page to look at. */
public final class WordPage {
  private static final int MOST_TEXTS = 20;

  private WordPage() {}

  /**
   * The page.
   *
   * @param model as people call it
   * @param heads which heads a learned explainer goes by; none where none explained
   * @param notes what the reader must know
   */
  public static String html(
      WordExplanation explanation, String model, List<HeadSlopes> heads, List<String> notes) {
    List<GivenText> texts = explanation.texts().texts();
    List<ExplainedInput> inputs = new ArrayList<>(shown(explanation, MOST_TEXTS));
    String source = explanation.texts().source();
    return ExplanationReport.text(
        new ExplanationSummary(
                model,
                source.isEmpty() ? "a text" : source,
                evidence(explanation.methods()),
                notes.stream().map(Note::note).toList(),
                inputs,
                texts.size() - inputs.size())
            .withHeads(heads));
  }

  /** The first texts, as pages show them. */
  public static List<ExplainedInput.Worded> shown(WordExplanation explanation, int most) {
    List<ExplainedInput.Worded> shown = new ArrayList<>();
    for (int i = 0; i < Math.min(most, explanation.texts().count()); i++) {
      shown.add(input(explanation, i));
    }
    return shown;
  }

  private static ExplainedInput.Worded input(WordExplanation explanation, int text) {
    GivenText given = explanation.texts().texts().get(text);
    List<WordScores> scores = new ArrayList<>();
    for (MethodWords method : explanation.methods()) {
      scores.add(method.shown(text).withRemark(agreement(given, method.scores().get(text))));
    }
    return new ExplainedInput.Worded(
        "Text " + given.name(),
        Answer.of(explanation.target(text), explanation.probability(text)),
        given.label(),
        given.shown(),
        scores);
  }

  /** How well the words that score high are those that people marked. */
  private static String agreement(GivenText text, double... scores) {
    BitSet marked = text.marked();
    if (marked.isEmpty() || marked.cardinality() == scores.length) {
      return "";
    }
    return "AUROC " + Figures.number(Auroc.of(WordSizes.of(scores), marked));
  }

  /** What all methods have in common, and the settings of each under its name. */
  private static Evidence evidence(List<MethodWords> methods) {
    Evidence first = methods.get(0).evidence();
    if (methods.size() == 1) {
      return first;
    }
    Map<String, String> settings = new TreeMap<>();
    long calls = 0;
    double millis = 0;
    for (MethodWords method : methods) {
      method
          .evidence()
          .settings()
          .forEach((name, value) -> settings.put(method.method() + ", " + name, value));
      settings.put(method.method() + ", time", Figures.seconds(method.evidence().millis() / 1000));
      calls += method.evidence().modelCalls();
      millis += method.evidence().millis();
    }
    String names = String.join(", ", methods.stream().map(MethodWords::method).toList());
    Evidence all = Evidence.of(names).withSettings(settings).withCost(calls, millis);
    Evidence hashed = first.modelHash().map(all::withModelHash).orElse(all);
    Evidence of = first.dataHash().map(hashed::withDataHash).orElse(hashed);
    return methods.stream()
        .flatMapToLong(method -> method.evidence().seed().stream())
        .boxed()
        .findFirst()
        .map(of::withSeed)
        .orElse(of);
  }
}
