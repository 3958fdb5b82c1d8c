package dev.candor.cli.words;

import dev.candor.cli.text.ReadText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Gives each word of a text a number: how much it mattered to a class. */
public interface WordExplainer {
  /** As {@code candor methods} has it. */
  String name();

  /** Every setting by name. */
  Map<String, String> settings();

  /** What was drawn with; empty where nothing is. */
  OptionalLong seed();

  /**
   * A number for each word, NaN for words that the classifier does not read.
   *
   * @param target the class that is explained
   */
  double[] scores(ReadText text, int target);

  /** How many rows the model is asked for, for one text, at most. */
  long calls(ReadText text);

  /** What a person should know of how it was made for this model. */
  default List<String> notes() {
    return List.of();
  }

  /** The same for several texts; those that can be asked together are. */
  default List<double[]> scores(List<ReadText> texts, int[] targets) {
    List<double[]> all = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      all.add(scores(texts.get(i), targets[i]));
    }
    return all;
  }

  /** Numbers with NaN in the place of words that the classifier does not read. */
  static double[] ofSeen(ReadText text, double[] all) {
    double[] scores = all.clone();
    for (int word = 0; word < scores.length; word++) {
      if (text.alignment().piecesOf(word).isEmpty()) {
        scores[word] = Double.NaN;
      }
    }
    return scores;
  }
}
