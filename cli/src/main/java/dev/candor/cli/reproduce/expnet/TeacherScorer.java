package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.text.ReadText;
import dev.candor.cli.text.WordMethod;
import dev.candor.cli.text.WordScorer;
import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.data.text.word.WordedText;
import dev.candor.design.expnet.Teacher;
import dev.candor.design.expnet.WordTeacher;
import dev.candor.design.text.TextClassifier;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * A slow method as a teacher.
 *
 * @param teacher which
 * @param scorer that does it
 * @param cancellation asked between texts
 */
record TeacherScorer(Teacher teacher, WordScorer scorer, Cancellation cancellation)
    implements WordTeacher {
  /** The teacher of a method that takes words away. */
  static TeacherScorer of(WordMethod method, long seed, int samples, Cancellation cancellation) {
    Teacher teacher =
        switch (method) {
          case OCCLUSION -> Teacher.OCCLUSION;
          case KERNEL_SHAP -> Teacher.SHAP;
          default ->
              throw InputException.of(
                  "teacher", "must be occlusion or kernel-shap", method.label(), "name one");
        };
    return new TeacherScorer(teacher, method.scorer(seed, samples), cancellation);
  }

  @Override
  public List<double[]> scores(TextClassifier classifier, List<WordedText> texts, int[] targets) {
    List<double[]> scores = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (cancellation.requested()) {
        throw new CancellationException("stopped at text " + i);
      }
      scores.add(scorer.score(ReadText.of(classifier, texts.get(i)), targets[i]));
    }
    return scores;
  }
}
