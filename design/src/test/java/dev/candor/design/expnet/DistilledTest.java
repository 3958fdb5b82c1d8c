package dev.candor.design.expnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.text.set.MarkedText;
import dev.candor.data.text.word.WordedText;
import dev.candor.design.text.TextClassifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A slow explainer teaches a small network; nobody marked a word. */
class DistilledTest {
  /** What the answer loses when a word is left out. */
  private record LeavingOut() implements WordTeacher {
    @Override
    public Teacher teacher() {
      return Teacher.OCCLUSION;
    }

    @Override
    public List<double[]> scores(TextClassifier classifier, List<WordedText> texts, int[] targets) {
      List<double[]> all = new ArrayList<>();
      for (int t = 0; t < targets.length; t++) {
        List<String> words = texts.get(t).written();
        List<String> asked = new ArrayList<>(List.of(texts.get(t).text()));
        for (int w = 0; w < words.size(); w++) {
          List<String> fewer = new ArrayList<>(words);
          fewer.remove(w);
          asked.add(String.join(" ", fewer));
        }
        NdArray answers = classifier.probabilities(asked);
        double[] scores = new double[words.size()];
        for (int w = 0; w < scores.length; w++) {
          scores[w] = answers.at(0, targets[t]) - answers.at(w + 1, targets[t]);
        }
        all.add(scores);
      }
      return all;
    }
  }

  private static List<WordedText> texts(int n, long seed) {
    return TinyTask.texts(n, seed).stream().map(MarkedText::words).toList();
  }

  @Test
  void theStudentFindsInOneRunTheWordThatTheTeacherFindsInMany() {
    ExpNetSettings settings = ExpNetSettings.distilled().withEpochs(8, 4).withBatchTexts(16);
    try (TextClassifier classifier = TinyTask.classifier(1)) {
      List<ExpNetTask> tasks = new ArrayList<>();
      for (int part = 0; part < 2; part++) {
        tasks.add(
            ExpNetTask.distilled(
                "tiny",
                classifier,
                texts(part == 0 ? 160 : 40, 31 + part),
                new LeavingOut(),
                WordTruth.Part.POSITIVE));
      }
      try (ExpNet student =
          ExpNetTrainer.of(settings, tasks.subList(0, 1), tasks.subList(1, 2)).train()) {
        assertThat(student.description().distilled()).isTrue();
        assertThat(student.description().evidence().method())
            .isEqualTo("expnet, distilled from occlusion of words");
        assertThat(student.description().course().rating().orElseThrow()).isGreaterThan(.6);
        List<WordedText> unseen = texts(60, 33);
        int[] predicted = new int[unseen.size()];
        List<ExplainedText> found = student.explain(classifier, unseen);
        for (int i = 0; i < predicted.length; i++) {
          predicted[i] = found.get(i).predicted();
        }
        List<double[]> taught = new LeavingOut().scores(classifier, unseen, predicted);
        int agreed = 0;
        for (int i = 0; i < predicted.length; i++) {
          int most = ExplainedText.highest(taught.get(i));
          agreed += ExplainedText.highest(found.get(i).scores()) == most ? 1 : 0;
        }
        assertThat(agreed).isGreaterThan(40);
      }
    }
  }

  @Test
  void aTeachersScoresAreSharesOfTheLargest() {
    WordedText words = WordedText.atBlanks("a b c");
    double[] scores = {.2, -.4, .1};
    assertThat(WordTruth.taught(words, scores, WordTruth.Part.POSITIVE).marks())
        .containsExactly(1., 0., .5);
    assertThat(WordTruth.taught(words, scores, WordTruth.Part.ABSOLUTE).marks().get(0))
        .isCloseTo(.5, within(1e-12));
    assertThat(WordTruth.taught(words, new double[] {-1, 0, -2}, WordTruth.Part.POSITIVE).marks())
        .containsOnly(0.);
    assertThatThrownBy(
            () -> WordTruth.taught(words, new double[] {1, Double.NaN, 0}, WordTruth.Part.ABSOLUTE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("score must be finite");
    assertThatThrownBy(() -> new WordTruth(words, List.of(0., 1.5, 0.)))
        .hasMessageContaining("mark must lie in [0, 1]");
  }
}
