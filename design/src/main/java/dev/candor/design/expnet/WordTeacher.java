package dev.candor.design.expnet;

import dev.candor.data.text.word.WordedText;
import dev.candor.design.text.TextClassifier;
import java.util.List;

/**
 * A slow explainer that is to be distilled: it says what each word did for a class. This module
 * holds none; occlusion and SHAP are in {@code blackbox}, and who has both modules joins them here.
 */
public interface WordTeacher {
  /** What it is, for evidence. */
  Teacher teacher();

  /**
   * The scores of the words of each text, positive for what speaks for its class.
   *
   * @param classifier the model that is explained
   * @param targets the class of each text: the one that the model predicts
   */
  List<double[]> scores(TextClassifier classifier, List<WordedText> texts, int[] targets);
}
