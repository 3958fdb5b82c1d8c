package dev.candor.cli.text.training;

import dev.candor.cli.text.ReadText;
import dev.candor.cli.text.WordScorer;
import dev.candor.core.Cancellation;
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
 * A slow explainer as a teacher: asks the classifier about one text after the other, and says how
 * far it is.
 *
 * @param scorer the slow explainer
 * @param teacher what it is called
 * @param listener is told of each text
 * @param cancellation is asked before each text
 */
record ScoredWords(
    WordScorer scorer, Teacher teacher, ProgressListener listener, Cancellation cancellation)
    implements WordTeacher {
  @Override
  public List<double[]> scores(TextClassifier classifier, List<WordedText> texts, int[] targets) {
    List<double[]> all = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (cancellation.requested()) {
        throw new CancellationException("stopped while " + scorer.label() + " was asked");
      }
      all.add(scorer.score(ReadText.of(classifier, texts.get(i)), targets[i]));
      listener.progressed(new Progress(scorer.label(), i + 1, texts.size(), new TreeMap<>()));
    }
    return all;
  }
}
