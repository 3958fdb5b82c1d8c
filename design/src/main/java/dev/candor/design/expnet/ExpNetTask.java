package dev.candor.design.expnet;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.text.set.MarkedText;
import dev.candor.data.text.word.WordedText;
import dev.candor.design.expnet.feature.AttentionFeatures;
import dev.candor.design.text.TextClassifier;
import java.util.ArrayList;
import java.util.List;

/**
 * A task to learn from: its classifier, and texts that say which words matter.
 *
 * @param name for evidence
 * @param classifier trained for the task; it stays as it is
 * @param texts with the truth of their words
 * @param teacher from whom that truth is
 */
public record ExpNetTask(
    String name, TextClassifier classifier, List<WordTruth> texts, Teacher teacher) {
  /** Copies the list. */
  public ExpNetTask {
    texts = List.copyOf(texts);
    if (texts.isEmpty()) {
      throw InputException.of("texts of " + name, "must be one or more", 0, "give some");
    }
  }

  /** A task whose words people marked. */
  public static ExpNetTask marked(String name, TextClassifier classifier, List<MarkedText> texts) {
    return new ExpNetTask(
        name, classifier, texts.stream().map(WordTruth::of).toList(), Teacher.MARKS);
  }

  /**
   * A task without marks: a slow explainer scores the words of texts, for the class that the model
   * predicts. Costs what the teacher costs, once.
   */
  public static ExpNetTask distilled(
      String name,
      TextClassifier classifier,
      List<WordedText> texts,
      WordTeacher teacher,
      WordTruth.Part part) {
    int[] targets = predicted(classifier, texts);
    List<double[]> scores = teacher.scores(classifier, texts, targets);
    if (scores.size() != texts.size()) {
      throw InputException.of(
          "teacher", "must score each of " + texts.size() + " texts", scores.size(), "check it");
    }
    List<WordTruth> taught = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      taught.add(WordTruth.taught(texts.get(i), scores.get(i), part));
    }
    return new ExpNetTask(name, classifier, taught, teacher.teacher());
  }

  private static int[] predicted(TextClassifier classifier, List<WordedText> texts) {
    NdArray answers = classifier.probabilities(texts.stream().map(WordedText::text).toList());
    int[] predicted = new int[texts.size()];
    for (int row = 0; row < predicted.length; row++) {
      predicted[row] = ExplainedText.highest(answers.row(row).toDoubles());
    }
    return predicted;
  }

  /**
   * The texts as a small network sees them: one forward run each, to be kept for many trainings.
   */
  public SeenTask seen(AttentionFeatures features) {
    List<SeenText> seen =
        new FeatureReader(classifier, features).read(texts.stream().map(WordTruth::words).toList());
    List<TaughtText> taught = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      taught.add(new TaughtText(seen.get(i), texts.get(i).marks()));
    }
    return new SeenTask(name, teacher, features, classifier.description().shape(), taught);
  }
}
