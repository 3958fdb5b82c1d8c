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
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * A slow method as a teacher: asks the classifier about one text after the other, and says how far
 * it is.
 *
 * @param teacher what it is called in evidence
 * @param scorer the slow method
 * @param listener is told of each text
 * @param cancellation is asked before each text
 * @param kept answers of before, and where those of now go, if anywhere
 */
public record TeachingScorer(
    Teacher teacher,
    WordScorer scorer,
    ProgressListener listener,
    Cancellation cancellation,
    Optional<KeptAnswers> kept)
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
    return new TeachingScorer(
        teacher, method.scorer(seed, samples), listener, cancellation, Optional.empty());
  }

  /** With answers that are kept. */
  public TeachingScorer keeping(KeptAnswers answers) {
    return new TeachingScorer(teacher, scorer, listener, cancellation, Optional.of(answers));
  }

  @Override
  public List<double[]> scores(TextClassifier classifier, List<WordedText> texts, int[] targets) {
    List<double[]> scores = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (cancellation.requested()) {
        kept.ifPresent(KeptAnswers::write);
        throw new CancellationException("stopped while " + scorer.label() + " was asked");
      }
      scores.add(score(classifier, texts.get(i), targets[i]));
      listener.progressed(new Progress(scorer.label(), i + 1, texts.size(), new TreeMap<>()));
    }
    kept.ifPresent(KeptAnswers::write);
    return scores;
  }

  private double[] score(TextClassifier classifier, WordedText text, int target) {
    Supplier<double[]> asked = () -> scorer.score(ReadText.of(classifier, text), target);
    return kept.isPresent() ? kept.get().of(text, target, asked) : asked.get();
  }
}
