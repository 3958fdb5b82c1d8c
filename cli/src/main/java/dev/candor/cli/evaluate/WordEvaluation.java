package dev.candor.cli.evaluate;

import dev.candor.cli.words.GivenText;
import dev.candor.cli.words.MethodWords;
import dev.candor.cli.words.WordExplainers;
import dev.candor.cli.words.WordExplanation;
import dev.candor.cli.words.WordPage;
import dev.candor.cli.words.WordRanking;
import dev.candor.core.Cancellation;
import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.Progress;
import dev.candor.core.ProgressListener;
import dev.candor.metrics.truth.KendallTauB;
import dev.candor.report.evaluation.Agreement;
import dev.candor.report.evaluation.Cell;
import dev.candor.report.evaluation.Comparison;
import dev.candor.report.evaluation.EvaluationSummary;
import dev.candor.report.evaluation.MeasureColumn;
import dev.candor.report.evaluation.MeasuredMethod;
import dev.candor.report.evaluation.MethodKind;
import dev.candor.report.summary.Note;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/**
 * Which method says best which words matter? Every method on the same texts, by the same rule, with
 * floors: chance, every word, every word that is no function word. The same tests as for other
 * kinds.
 *
 * @param model how it was named
 * @param data how they were named
 * @param explained what of each answer
 * @param explanation what the methods said, floors among them
 * @param rate the share of words marked as what people would mark; empty for that of the texts
 * @param measures by name; none for all that the data allow
 * @param seed of resamples and of the order of equal numbers
 * @param cancellation whether somebody asked to stop
 */
public record WordEvaluation(
    String model,
    String data,
    String explained,
    WordExplanation explanation,
    OptionalDouble rate,
    List<String> measures,
    long seed,
    Cancellation cancellation) {
  /** The floor that marks every word. */
  public static final String EVERYTHING = "mark-everything";

  /** The floors that are always there, whether or not somebody names them. */
  public static final List<String> FLOORS =
      List.of(WordExplainers.RANDOM, WordExplainers.NON_STOP_WORD, EVERYTHING);

  private static final int SHOWN = 6;
  private static final int FEW = 50;
  private static final int USUAL_LEAST = 5;

  /**
   * Judges.
   *
   * @throws CancellationException if somebody asked to stop: there is no half of a table
   */
  public EvaluationSummary run(List<Note> before, ProgressListener listener) {
    long start = System.nanoTime();
    List<GivenText> texts = explanation.texts().texts();
    double marked = markedRate(texts);
    boolean marks = marked > 0;
    List<WordCriterion> criteria = WordCriteria.named(measures, marks);
    WordTrial trial = new WordTrial(explanation, rate.orElse(marks ? marked : 1), seed);
    List<MethodWords> all = new ArrayList<>(explanation.methods());
    all.add(everything(texts));
    Significance significance = new Significance();
    List<Cell> cells = new ArrayList<>();
    List<MeasureColumn> columns = new ArrayList<>();
    for (WordCriterion criterion : criteria) {
      Map<String, double[]> paired = new LinkedHashMap<>();
      for (int i = 0; i < all.size(); i++) {
        if (cancellation.requested()) {
          throw new CancellationException("stopped on request");
        }
        listener.progressed(
            new Progress(
                "judging",
                cells.size() + 1L,
                (long) criteria.size() * all.size(),
                new TreeMap<>()));
        MethodWords method = all.get(i);
        Judged judged = criterion.judge().of(method, trial);
        cells.add(JudgedCell.of(method.method(), criterion.name(), judged, seed));
        if (judged instanceof Judged.Each each) {
          paired.put(method.method(), each.numbers());
        }
      }
      significance.compare(criterion.name(), paired);
      columns.add(
          new MeasureColumn(
              criterion.name(),
              criterion.title(),
              criterion.question(),
              criterion.way(),
              criterion.pairing(),
              Significance.omnibus(paired)));
    }
    List<Comparison> comparisons = significance.corrected();
    Standings standings = new Standings(comparisons);
    List<Cell> standing = new ArrayList<>();
    for (WordCriterion criterion : criteria) {
      standing.addAll(
          standings.of(
              cells.stream().filter(cell -> cell.measure().equals(criterion.name())).toList(),
              criterion.way()));
    }
    List<MeasuredMethod> measured = all.stream().map(this::measured).toList();
    List<Note> notes = new ArrayList<>(before);
    notes.addAll(notes(texts, marked, trial));
    return new EvaluationSummary(
            model,
            data,
            explained,
            texts.size(),
            texts.stream().mapToInt(GivenText::words).sum(),
            measured,
            columns,
            standing,
            comparisons,
            List.of(),
            agreements(measured),
            notes,
            evidence(all, criteria, trial, (System.nanoTime() - start) / 1e6))
        .withTexts(WordPage.shown(explanation, SHOWN));
  }

  /** The share of marked words over all texts in which some are. */
  private static double markedRate(List<GivenText> texts) {
    long marks = 0;
    long words = 0;
    for (GivenText text : texts) {
      marks += text.marked().cardinality();
      words += text.marked().isEmpty() ? 0 : text.words();
    }
    return words == 0 ? 0 : (double) marks / words;
  }

  private static MethodWords everything(List<GivenText> texts) {
    List<double[]> scores = new ArrayList<>();
    for (GivenText text : texts) {
      double[] one = new double[text.words()];
      Arrays.fill(one, 1);
      scores.add(one);
    }
    return MethodWords.of(EVERYTHING, scores, Evidence.of(EVERYTHING));
  }

  private MeasuredMethod measured(MethodWords method) {
    WordExplanation alone =
        new WordExplanation(
            explanation.texts(),
            explanation.classes(),
            explanation.probabilities(),
            explanation.targets(),
            List.of(method));
    return new MeasuredMethod(
        method.method(),
        FLOORS.contains(method.method()) ? MethodKind.FLOOR : MethodKind.LOCAL,
        ranking(alone).ranking(),
        method.evidence().modelCalls(),
        method.evidence().millis());
  }

  private static WordRanking ranking(WordExplanation alone) {
    if (alone.texts().count() >= FEW) {
      try {
        return WordRanking.of(alone, USUAL_LEAST);
      } catch (InputException none) {
        // texts without a word in common are ranked by all their words
        return WordRanking.of(alone, 1);
      }
    }
    return WordRanking.of(alone, 1);
  }

  private static List<Agreement> agreements(List<MeasuredMethod> measured) {
    List<MeasuredMethod> methods =
        measured.stream().filter(method -> method.kind() != MethodKind.FLOOR).toList();
    List<Agreement> agreements = new ArrayList<>();
    for (int i = 0; i < methods.size(); i++) {
      for (int j = i + 1; j < methods.size(); j++) {
        if (methods.get(i).ranking().features().size() > 1) {
          double tau = KendallTauB.of(methods.get(i).ranking(), methods.get(j).ranking());
          if (!Double.isNaN(tau)) {
            agreements.add(new Agreement(methods.get(i).name(), methods.get(j).name(), tau));
          }
        }
      }
    }
    return agreements;
  }

  private List<Note> notes(List<GivenText> texts, double marked, WordTrial trial) {
    List<Note> notes = new ArrayList<>();
    explanation.notes().forEach(text -> notes.add(Note.note(text)));
    notes.add(
        Note.note(
            "a word has its strongest piece's number: against marks by its size, for faithfulness"
                + " by its sign"));
    if (marked > 0) {
      notes.add(
          Note.note(
              String.format(
                  java.util.Locale.ROOT,
                  "marked words: %.1f %% of those of %d texts; F1 marks %.1f %% of each text's"
                      + " words, %s",
                  100 * marked,
                  trial.marked().length,
                  100 * trial.rate(),
                  rate.isPresent()
                      ? "the rate that was given or carried over"
                      : "the rate of these texts themselves (--rate gives another)")));
    }
    if (texts.size() < 10) {
      notes.add(Note.warning("few texts: hardly any difference can be significant"));
    }
    return notes;
  }

  private Evidence evidence(
      List<MethodWords> all, List<WordCriterion> criteria, WordTrial trial, double millis) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("methods", String.join(",", all.stream().map(MethodWords::method).toList()));
    settings.put("measures", String.join(",", criteria.stream().map(WordCriterion::name).toList()));
    settings.put("texts", Integer.toString(trial.texts().size()));
    settings.put("rate", Double.toString(trial.rate()));
    settings.put("level", Double.toString(Comparison.LEVEL));
    settings.put("correction", "Holm, all pairs under all measures together");
    Evidence first = all.get(0).evidence();
    Evidence evidence =
        Evidence.of("evaluation")
            .withSettings(settings)
            .withSeed(seed)
            .withCost(
                all.stream().mapToLong(method -> method.evidence().modelCalls()).sum(),
                millis + all.stream().mapToDouble(method -> method.evidence().millis()).sum());
    Evidence hashed = first.dataHash().map(evidence::withDataHash).orElse(evidence);
    return first.modelHash().map(hashed::withModelHash).orElse(hashed);
  }
}
