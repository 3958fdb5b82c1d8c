package dev.candor.report.text;

import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.report.image.Estimate;
import dev.candor.report.summary.Confusion;
import dev.candor.report.summary.Note;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What happened when a classifier of texts was trained: all that page and JSON say.
 *
 * @param data the texts
 * @param classifier what was trained
 * @param accuracy share of the test texts answered rightly
 * @param floor the share of an answer that is always the most frequent class
 * @param confusion which class was taken for which
 * @param explainer what learned which words matter, if anything did
 * @param agreement with marked words, where there are such
 * @param topWords the words that matter most over the test texts
 * @param shown test texts with what mattered in them
 * @param costOverForward time of answer and importance over the time of the answer alone, measured
 * @param seconds wall-clock seconds of the whole run
 * @param notes what the reader must know
 * @param evidence every setting by name, seed, hashes, versions
 * @param folder where the model lies
 * @param report where the page lies
 */
public record TextTrainingSummary(
    TextData data,
    FittedText classifier,
    Estimate accuracy,
    Estimate floor,
    Confusion confusion,
    Optional<LearnedExplainer> explainer,
    Optional<WordAgreement> agreement,
    List<TopWord> topWords,
    List<ShownText> shown,
    OptionalDouble costOverForward,
    double seconds,
    List<Note> notes,
    Evidence evidence,
    Optional<String> folder,
    Optional<String> report) {
  /** Copies the lists and checks that the parts are of one run. */
  public TextTrainingSummary {
    topWords = List.copyOf(topWords);
    shown = List.copyOf(shown);
    notes = List.copyOf(notes);
    if (!confusion.classes().equals(data.classes())) {
      throw InputException.of(
          "confusion",
          "must be of the classes " + data.classes(),
          confusion.classes(),
          "give that of this model");
    }
    if (!(seconds >= 0) || Double.isInfinite(seconds)) {
      throw InputException.of("seconds", "must be 0 or more", seconds, "measure the run");
    }
    if (costOverForward.isPresent() && !(costOverForward.getAsDouble() > 0)) {
      throw InputException.of(
          "costOverForward", "must be above 0", costOverForward, "measure it, or leave it out");
    }
  }

  /** With where things are written, and what the whole run took. */
  public TextTrainingSummary withFiles(String newFolder, String newReport, double newSeconds) {
    return new TextTrainingSummary(
        data,
        classifier,
        accuracy,
        floor,
        confusion,
        explainer,
        agreement,
        topWords,
        shown,
        costOverForward,
        newSeconds,
        notes,
        evidence,
        Optional.of(newFolder),
        Optional.of(newReport));
  }
}
