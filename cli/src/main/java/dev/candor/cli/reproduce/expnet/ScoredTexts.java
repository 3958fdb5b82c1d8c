package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.text.ReadText;
import dev.candor.cli.text.WordScorer;
import dev.candor.core.Cancellation;
import dev.candor.core.NdArray;
import dev.candor.data.text.set.MarkedText;
import dev.candor.design.text.TextClassifier;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;

/** Scores of all words of some texts by one method, for the class that the classifier answers. */
final class ScoredTexts {
  static final String SCORES = "scores";
  static final String SECONDS = "secondsOfText";

  private ScoredTexts() {}

  /** As a cell keeps them: all words behind each other, and the seconds that each text took. */
  static SortedMap<String, List<Double>> figures(
      TextClassifier classifier,
      List<MarkedText> texts,
      WordScorer scorer,
      Cancellation cancellation) {
    List<double[]> scores = new ArrayList<>();
    double[] seconds = new double[texts.size()];
    int[] answers = answers(classifier, texts);
    for (int i = 0; i < seconds.length; i++) {
      if (cancellation.requested()) {
        throw new CancellationException("stopped at text " + i);
      }
      ReadText text = ReadText.of(classifier, texts.get(i).words());
      long began = System.nanoTime();
      scores.add(scorer.score(text, answers[i]));
      seconds[i] = (System.nanoTime() - began) / 1e9;
    }
    return new Cell.Figures()
        .put(SCORES, MarkedWords.joined(scores))
        .put(SECONDS, seconds)
        .numbers();
  }

  /** The class of each text that is likeliest. */
  private static int[] answers(TextClassifier classifier, List<MarkedText> texts) {
    NdArray all = classifier.probabilities(texts.stream().map(MarkedText::text).toList());
    int[] answers = new int[texts.size()];
    for (int i = 0; i < answers.length; i++) {
      for (int k = 1; k < all.length(1); k++) {
        answers[i] = all.at(i, k) > all.at(i, answers[i]) ? k : answers[i];
      }
    }
    return answers;
  }
}
