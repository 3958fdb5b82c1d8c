package dev.candor.cli.text.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.cli.text.SmallClassifier;
import dev.candor.core.NdArray;
import dev.candor.data.text.set.MarkedText;
import dev.candor.data.text.word.WordedText;
import dev.candor.design.text.TextClassifier;
import dev.candor.torch.store.CheckpointFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An explainer that learns from a slow one, broken off and taken up again. */
class ExplainerStepTest {
  private static final int TEXTS = 20;

  @TempDir private Path folder;

  @Test
  void theTeacherIsNotPaidTwiceAndSaysTheSame() {
    try (TextClassifier classifier = SmallClassifier.hardlyTrained()) {
      stopped(classifier, "broken", "occlusion", 10);
      assertThat(answers("broken")).hasSize(10);
      stopped(classifier, "broken", "words", 1);
      stopped(classifier, "unbroken", "words", 1);
    }
    assertThat(answers("broken")).hasSize(TEXTS).isEqualTo(answers("unbroken"));
    assertThat(folder.resolve("broken/0")).exists();
  }

  /** Goes on until so many steps of a stage were told, those of the kept answers with them. */
  private void stopped(TextClassifier classifier, String kept, String stage, int steps) {
    TextPlan plan =
        new TextPlan(
            "small",
            classifier.description().fit(),
            new WordSource.Distilled(WordSource.Slow.OCCLUSION, TEXTS),
            0);
    TextParts parts =
        new TextParts(texts(TEXTS, 1), texts(TEXTS, 2), texts(5, 3), 0, 0, 0, "by hand");
    AtomicInteger told = new AtomicInteger();
    ExplainerStep step =
        new ExplainerStep(
            plan,
            parts,
            List.of(),
            progress -> told.addAndGet(progress.stage().equals(stage) ? 1 : 0),
            () -> told.get() >= steps);
    assertThatThrownBy(() -> step.train(classifier, "hash", folder.resolve(kept)))
        .isInstanceOf(CancellationException.class);
  }

  private Map<String, NdArray> answers(String kept) {
    Map<String, NdArray> answers = new TreeMap<>();
    for (int part = 0; Files.exists(folder.resolve(kept).resolve("" + part)); part++) {
      answers.putAll(CheckpointFile.read(folder.resolve(kept).resolve("" + part)).arrays());
    }
    return answers;
  }

  private static List<MarkedText> texts(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> fill = List.of("a", "b", "c", "d", "de");
    List<MarkedText> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> words = new ArrayList<>();
      for (int word = 0; word < 4; word++) {
        words.add(fill.get(random.nextInt(fill.size())));
      }
      words.set(i % 4, i % 2 == 0 ? "good" : "bad");
      texts.add(
          new MarkedText(
              "text " + i,
              WordedText.atBlanks(String.join(" ", words)),
              i % 2 == 0 ? "yes" : "no",
              Collections.nCopies(4, false)));
    }
    return texts;
  }
}
