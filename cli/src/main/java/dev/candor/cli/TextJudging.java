package dev.candor.cli;

import dev.candor.cli.evaluate.WordEvaluation;
import dev.candor.cli.model.OpenedModel;
import dev.candor.cli.words.GivenTexts;
import dev.candor.cli.words.OriginalEncoder;
import dev.candor.cli.words.WordExplainer;
import dev.candor.cli.words.WordExplainers;
import dev.candor.cli.words.WordExplanation;
import dev.candor.core.InputException;
import dev.candor.core.ProgressListener;
import dev.candor.design.text.TextClassifier;
import dev.candor.report.evaluation.EvaluationSummary;
import dev.candor.report.summary.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;

/** Which method says best which words matter to a classifier? */
record TextJudging(
    Terminal terminal,
    Everywhere everywhere,
    MethodOptions options,
    TextOptions texts,
    OriginalEncoderOption encoder,
    JudgedData judged,
    Optional<Double> rate) {
  private static final int USUAL_TEXTS = 100;

  /**
   * Judges.
   *
   * @param data as the person named it
   * @param model as the person named it
   */
  EvaluationSummary of(
      String data, String model, OpenedModel opened, List<String> methods, List<String> measures) {
    TextClassifier classifier = opened.text().orElseThrow();
    options.refuseBesideWords();
    GivenTexts all = texts.read(data, terminal, classifier);
    GivenTexts worded = all.withWords();
    int[] some = Drawn.of(worded.count(), judged.rows(USUAL_TEXTS), everywhere.seed());
    GivenTexts chosen = worded.some(some);
    if (chosen.count() == 0) {
      throw InputException.of(
          "DATA", "must hold texts with words", "none with a word", "give others");
    }
    List<Note> notes = new ArrayList<>();
    if (worded.count() < all.count()) {
      int without = all.count() - worded.count();
      notes.add(Note.note("left out: " + Counted.of(without, "text") + " without words"));
    }
    if (chosen.count() < worded.count()) {
      notes.add(
          Note.note(
              chosen.count()
                  + " of "
                  + worded.count()
                  + " texts are explained, drawn with the seed; --rows asks for more"));
    }
    try (ProgressBars bars = new ProgressBars(terminal.err(), terminal.screen());
        OriginalEncoder start = encoder.of(opened, terminal)) {
      ProgressListener loud = terminal.screen().live() ? bars : new ProgressLines(terminal.err());
      ProgressListener listener = everywhere.quiet() ? ProgressListener.SILENT : loud;
      WordExplanation found =
          WordExplanation.of(
              chosen,
              classifier,
              ExplainedOutput.chosen(opened, classifier.classes().size(), judged.output()),
              explainers(opened, start, methods),
              opened.hash(),
              listener,
              terminal.cancellation());
      return new WordEvaluation(
              model,
              chosen.source().isEmpty() ? "a text" : chosen.source(),
              ExplainedOutput.words(opened, judged.output()),
              found,
              rate.isPresent() ? OptionalDouble.of(checked(rate.get())) : carried(opened),
              measures,
              everywhere.seed(),
              terminal.cancellation())
          .run(notes, listener);
    } catch (CancellationException e) {
      throw new StoppedException("stopped; nothing was written; run the same command again");
    }
  }

  private List<WordExplainer> explainers(
      OpenedModel opened, OriginalEncoder start, List<String> methods) {
    List<String> wanted = new ArrayList<>(methods.stream().map(WordExplainers::canonical).toList());
    wanted.removeAll(WordEvaluation.FLOORS);
    wanted.add(WordExplainers.RANDOM);
    wanted.add(WordExplainers.NON_STOP_WORD);
    return WordExplainers.all(wanted, opened, options.effort(terminal, everywhere), start);
  }

  private static double checked(double share) {
    if (!(share > 0 && share <= 1)) {
      throw InputException.of("--rate", "must lie above 0, up to 1", share, "give a share");
    }
    return share;
  }

  /** The share of words that people marked where the model's own explainer was trained. */
  private static OptionalDouble carried(OpenedModel opened) {
    return WordExplainers.carriedRate(opened);
  }
}
