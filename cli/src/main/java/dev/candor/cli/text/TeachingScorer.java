package dev.candor.cli.text;

import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.Progress;
import dev.candor.core.ProgressListener;
import dev.candor.data.text.word.WordedText;
import dev.candor.design.expnet.Teacher;
import dev.candor.design.expnet.WordTeacher;
import dev.candor.design.text.TextClassifier;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/**
 * A slow method as a teacher: asks the classifier about one text after the other, and says how far
 * it is.
 *
 * @param teacher what it is called in evidence
 * @param scorer the slow method
 * @param listener is told of each text
 * @param cancellation is asked before each text
 */
public record TeachingScorer(
    Teacher teacher, WordScorer scorer, ProgressListener listener, Cancellation cancellation)
    implements WordTeacher {
  /**
   * The teacher of a method that takes words away.
   *
   * @param samples as {@link WordMethod#scorer} takes them
   */
  public static TeachingScorer of(
      WordMethod method,
      long seed,
      int samples,
      ProgressListener listener,
      Cancellation cancellation) {
    Teacher teacher =
        switch (method) {
          case OCCLUSION -> Teacher.OCCLUSION;
          case KERNEL_SHAP -> Teacher.SHAP;
          default ->
              throw InputException.of(
                  "teacher", "must be occlusion or kernel-shap", method.title(), "name one");
        };
    return new TeachingScorer(teacher, method.scorer(seed, samples), listener, cancellation);
  }

  @Override
  public List<double[]> scores(TextClassifier classifier, List<WordedText> texts, int[] targets) {
    List<double[]> scores = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (cancellation.requested()) {
        throw new CancellationException("stopped while " + scorer.label() + " was asked");
      }
      scores.add(scorer.score(ReadText.of(classifier, texts.get(i)), targets[i]));
      listener.progressed(new Progress(scorer.label(), i + 1, texts.size(), new TreeMap<>()));
    }
    return scores;
  }
}
