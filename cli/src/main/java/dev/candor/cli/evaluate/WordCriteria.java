package dev.candor.cli.evaluate;

import dev.candor.cli.text.WithoutWords;
import dev.candor.cli.words.MethodWords;
import dev.candor.core.InputException;
import dev.candor.metrics.localisation.Auprc;
import dev.candor.metrics.localisation.Auroc;
import dev.candor.metrics.localisation.F1;
import dev.candor.metrics.localisation.Marking;
import dev.candor.metrics.localisation.TokenAgreement;
import dev.candor.report.evaluation.Pairing;
import dev.candor.report.summary.Better;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Every criterion for methods on words, in the order of the table. */
public final class WordCriteria {
  private static final String ALL = "all";
  private static final List<WordCriterion> CRITERIA = new ArrayList<>();

  static {
    marked(
        "auroc",
        "AUROC on marked words",
        "Do the words of a text that people marked score higher than its others? Mean over texts.",
        (scores, marks, rate) -> Auroc.of(scores, marks));
    marked(
        "auprc",
        "AUPRC on marked words",
        "How pure are the words of a text that score highest? Mean over texts.",
        (scores, marks, rate) -> Auprc.of(scores, marks));
    marked(
        "f1-at-rate",
        "F1 at the rate",
        "How well do as many words of a text as the rate says agree with those that people marked?",
        (scores, marks, rate) -> new Marking.TopShare(rate).score(scores, marks).value());
    CRITERIA.add(
        new WordCriterion(
            "pooled-auroc",
            "AUROC, pooled",
            "The same over all words of all texts together, which asks for one scale.",
            Better.HIGHER,
            Pairing.NONE,
            WordCriterion.Need.MARKS,
            (method, trial) -> once(method, trial, TokenAgreement::pooledAuroc)));
    CRITERIA.add(
        new WordCriterion(
            "pooled-f1",
            "F1, pooled",
            "F1 at the rate over all words together: marking everything gives 2p/(1+p).",
            Better.HIGHER,
            Pairing.NONE,
            WordCriterion.Need.MARKS,
            (method, trial) -> once(method, trial, found -> found.pooledF1().value())));
    without(
        "comprehensiveness",
        "Comprehensiveness",
        "What does the class lose without the words that score highest?",
        Better.HIGHER,
        WithoutWords::comprehensiveness);
    without(
        "sufficiency",
        "Sufficiency",
        "What does the class lose when only the words that score highest stay?",
        Better.LOWER,
        WithoutWords::sufficiency);
    cost("calls", "Model calls a text", method -> method.evidence().modelCalls());
    cost("milliseconds", "Milliseconds a text", method -> method.evidence().millis());
  }

  private WordCriteria() {}

  /** A number for a text whose words are marked. */
  @FunctionalInterface
  private interface Agreement {
    double of(double[] scores, BitSet marks, double rate);
  }

  private static void marked(String name, String title, String question, Agreement agreement) {
    CRITERIA.add(
        new WordCriterion(
            name,
            title,
            question,
            Better.HIGHER,
            Pairing.ROWS,
            WordCriterion.Need.MARKS,
            (method, trial) -> {
              double[] values = new double[trial.texts().size()];
              Arrays.fill(values, Double.NaN);
              for (int text : trial.marked()) {
                values[text] =
                    method.method().equals(WordEvaluation.EVERYTHING) && name.startsWith("f1")
                        ? everything(trial, text)
                        : agreement.of(trial.sizes(method, text), trial.marks(text), trial.rate());
              }
              return Judged.Each.of(Pairing.ROWS, values, List.of());
            }));
  }

  /** F1 of marking every word. */
  private static double everything(WordTrial trial, int text) {
    int words = trial.texts().get(text).words();
    int marks = trial.marks(text).cardinality();
    return new F1(marks, words, marks).value();
  }

  private static Judged once(
      MethodWords method, WordTrial trial, ToDoubleFunction<TokenAgreement> value) {
    int[] texts = trial.marked();
    if (texts.length == 0) {
      return new Judged.Absent("no text with marked words, and others");
    }
    boolean everything = method.method().equals(WordEvaluation.EVERYTHING);
    TokenAgreement found =
        TokenAgreement.of(
            IntStream.of(texts).mapToObj(text -> trial.sizes(method, text)).toList(),
            IntStream.of(texts).mapToObj(trial::marks).toList(),
            everything ? new Marking.AtLeast(0) : new Marking.TopShare(trial.rate()));
    return new Judged.Once(value.applyAsDouble(found), Double.NaN, Double.NaN, texts.length);
  }

  private static void without(
      String name,
      String title,
      String question,
      Better better,
      ToDoubleFunction<WithoutWords> value) {
    CRITERIA.add(
        new WordCriterion(
            name,
            title,
            question,
            better,
            Pairing.ROWS,
            WordCriterion.Need.TEXTS,
            (method, trial) -> {
              if (method.method().equals(WordEvaluation.EVERYTHING)) {
                return new Judged.Absent("marks every word: it has no order");
              }
              double[] values = trial.without(method).stream().mapToDouble(value).toArray();
              return Judged.Each.of(Pairing.ROWS, values, List.of());
            }));
  }

  private static void cost(String name, String title, ToDoubleFunction<MethodWords> total) {
    CRITERIA.add(
        new WordCriterion(
            name,
            title,
            "What does one explanation take, on the average over the texts?",
            Better.LOWER,
            Pairing.NONE,
            WordCriterion.Need.TEXTS,
            (method, trial) ->
                new Judged.Once(
                    total.applyAsDouble(method) / trial.texts().size(),
                    Double.NaN,
                    Double.NaN,
                    trial.texts().size())));
  }

  /** The names. */
  public static List<String> names() {
    return CRITERIA.stream().map(WordCriterion::name).toList();
  }

  /**
   * Those of these names.
   *
   * @param wanted names, or all; none for all that the data allow
   * @param marks whether words are marked
   * @throws InputException if there is no such criterion, or it needs marks that are not there
   */
  static List<WordCriterion> named(List<String> wanted, boolean marks) {
    if (wanted.isEmpty() || wanted.contains(ALL)) {
      return CRITERIA.stream()
          .filter(criterion -> marks || criterion.need() == WordCriterion.Need.TEXTS)
          .toList();
    }
    List<WordCriterion> chosen = new ArrayList<>();
    for (String name : new LinkedHashSet<>(wanted)) {
      WordCriterion criterion =
          CRITERIA.stream()
              .filter(one -> one.name().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      InputException.of(
                          "--measures",
                          "must be names of measures for words, or all",
                          name,
                          "use one of " + String.join(", ", names())));
      if (criterion.need() == WordCriterion.Need.MARKS && !marks) {
        throw InputException.of(
            "--measures " + name,
            "must have words that people marked",
            "none",
            "give --rationales COL, or leave " + name);
      }
      chosen.add(criterion);
    }
    return chosen;
  }
}
