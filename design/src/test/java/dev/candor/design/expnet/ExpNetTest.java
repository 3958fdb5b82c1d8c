package dev.candor.design.expnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.ProgressListener;
import dev.candor.data.text.set.MarkedText;
import dev.candor.data.text.word.WordedText;
import dev.candor.design.text.TextClassifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small network learns which words decide, from what two tiny classifiers' heads make of them.
 */
class ExpNetTest {
  private static final ExpNetSettings SETTINGS =
      ExpNetSettings.inDomain().withEpochs(8, 3).withBatchTexts(16);
  private static TextClassifier one;
  private static TextClassifier other;
  private static SeenTask training;
  private static SeenTask validation;

  @TempDir Path folder;

  @BeforeAll
  static void classifiers() {
    one = TinyTask.classifier(1);
    other = TinyTask.classifier(2);
    training = task("one", one, 160, 11).seen(SETTINGS.features());
    validation = task("one", one, 40, 12).seen(SETTINGS.features());
  }

  @AfterAll
  static void closed() {
    one.close();
    other.close();
  }

  private static ExpNetTask task(String name, TextClassifier classifier, int texts, long seed) {
    return ExpNetTask.marked(name, classifier, TinyTask.texts(texts, seed));
  }

  private static ExpNet trained() {
    return ExpNetTrainer.ofSeen(SETTINGS, List.of(training), List.of(validation)).train();
  }

  private static List<WordedText> unseen() {
    return TinyTask.texts(30, 13).stream().map(MarkedText::words).toList();
  }

  @Test
  void theWordThatDecidesIsTheMostImportantOne() {
    try (ExpNet expnet = trained()) {
      List<MarkedText> texts = TinyTask.texts(60, 14);
      List<ExplainedText> found =
          expnet.explain(one, texts.stream().map(MarkedText::words).toList());
      int right = 0;
      for (int i = 0; i < texts.size(); i++) {
        double[] scores = found.get(i).scores();
        right += texts.get(i).marks().get(ExplainedText.highest(scores)) ? 1 : 0;
        assertThat(expnet.rule().top(scores).cardinality())
            .isEqualTo(Math.max(1, (int) Math.round(expnet.rule().rate() * scores.length)));
      }
      assertThat(right).isGreaterThan(54);
      assertThat(expnet.rule().rate()).isCloseTo(training.rate(), within(1e-12));
      ExpNetCourse course = expnet.description().course();
      assertThat(course.rating().orElseThrow()).isGreaterThan(.9);
      assertThat(course.heads()).hasSize(SETTINGS.features().width(training.shape()));
      assertThat(course.heads().stream().allMatch(h -> h.size() >= Math.abs(h.mean()))).isTrue();
      assertThat(expnet.description().evidence().method()).isEqualTo("expnet");
      assertThat(expnet.description().distilled()).isFalse();
    }
  }

  @Test
  void classesAreThoseOfTheClassifierAlone() {
    try (ExpNet expnet = trained()) {
      List<WordedText> texts = unseen();
      NdArray alone = one.probabilities(texts.stream().map(WordedText::text).toList());
      List<ExplainedText> together = expnet.explain(one, texts);
      for (int i = 0; i < texts.size(); i++) {
        for (int k = 0; k < 2; k++) {
          assertThat(together.get(i).probabilities().get(k))
              .isCloseTo(alone.at(i, k), within(1e-5));
        }
      }
    }
  }

  @Test
  void theOrderOfTextsAndTheirCompanyChangeNothing() {
    try (ExpNet expnet = trained()) {
      List<WordedText> texts = unseen();
      List<ExplainedText> together = expnet.explain(one, texts);
      List<WordedText> turned = new ArrayList<>(texts);
      Collections.reverse(turned);
      List<ExplainedText> back = expnet.explain(one, turned);
      for (int i = 0; i < texts.size(); i++) {
        double[] expected = expnet.explain(one, List.of(texts.get(i))).get(0).scores();
        assertThat(together.get(i).scores()).containsExactly(expected, within(1e-4));
        assertThat(back.get(texts.size() - 1 - i).scores()).containsExactly(expected, within(1e-4));
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameBitsAndAnotherOneOthers() {
    try (ExpNet first = trained();
        ExpNet again = trained();
        ExpNet different =
            ExpNetTrainer.ofSeen(SETTINGS.withSeed(2), List.of(training), List.of(validation))
                .train()) {
      assertThat(again.hash()).isEqualTo(first.hash());
      assertThat(again.description().course().epochs())
          .isEqualTo(first.description().course().epochs());
      assertThat(different.hash()).isNotEqualTo(first.hash());
    }
  }

  @Test
  void severalTasksTeachOneNetworkForAnEncoderItNeverSaw() {
    ExpNetSettings settings = ExpNetSettings.withGradients().withEpochs(6, 6).withBatchTexts(16);
    SeenTask second = task("two", other, 80, 21).seen(settings.features());
    SeenTask first = task("one", one, 160, 11).seen(settings.features());
    try (ExpNet expnet = ExpNetTrainer.ofSeen(settings, List.of(first, second), List.of()).train();
        TextClassifier third = TinyTask.classifier(3)) {
      assertThat(expnet.description().course().tasks())
          .extracting(ExpNetCourse.Task::name)
          .containsExactly("one", "two");
      assertThat(expnet.description().course().kept()).isEqualTo(6);
      assertThat(expnet.rule().rate()).isCloseTo((first.rate() + second.rate()) / 2, within(1e-12));
      SeenTask unseen = task("three", third, 60, 22).seen(settings.features());
      CarriedRule.Scored scored = WatchedTasks.scored(unseen, expnet.importance(unseen));
      assertThat(scored.auroc().orElseThrow()).isGreaterThan(.6);
    }
  }

  @Test
  void aModelsFolderGivesBackTheSameNumbers() {
    try (ExpNet expnet = trained()) {
      List<ExplainedText> expected = expnet.explain(one, unseen());
      new ExpNetModel(one, expnet).write(folder);
      assertThat(ExpNet.isIn(folder)).isTrue();
      try (ExpNetModel read = ExpNetModel.read(folder)) {
        assertThat(read.explain(unseen())).isEqualTo(expected);
        assertThat(read.expnet().description()).isEqualTo(expnet.description());
        assertThat(read.expnet().hash()).isEqualTo(expnet.hash());
        read.expnet().write(folder);
      }
      try (TextClassifier alone = TextClassifier.read(folder)) {
        assertThat(alone.classes()).containsExactly("no", "yes");
      }
      try (ExpNet alone = ExpNet.read(folder)) {
        assertThat(alone.hash()).isEqualTo(expnet.hash());
      }
    }
  }

  @Test
  void aFolderThatWasChangedIsRefused() throws IOException {
    assertThatThrownBy(() -> ExpNet.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must be a model's folder, with expnet.json");
    try (ExpNet expnet = trained()) {
      assertThatThrownBy(() -> expnet.write(folder))
          .hasMessageContaining("must hold the classifier that it explains");
      new ExpNetModel(one, expnet).write(folder);
      other.write(folder);
      assertThatThrownBy(() -> ExpNetModel.read(folder))
          .hasMessageContaining("was written for the classifier");
      new ExpNetModel(one, expnet).write(folder);
      Path weights = folder.resolve("expnet.safetensors");
      byte[] bytes = Files.readAllBytes(weights);
      bytes[bytes.length - 1] ^= 1;
      Files.write(weights, bytes);
      assertThatThrownBy(() -> ExpNetModel.read(folder))
          .hasMessageContaining("expnet.safetensors")
          .hasMessageContaining("must be the file that expnet.json names");
      new ExpNetModel(one, expnet).write(folder);
      Path json = folder.resolve("expnet.json");
      Files.writeString(
          json, Files.readString(json).replace("\"formatVersion\" : 1", "\"formatVersion\" : 9"));
      assertThatThrownBy(() -> ExpNet.read(folder)).hasMessageContaining("newer Candor");
      Files.delete(json);
      assertThat(ExpNet.isIn(folder)).as("one of its two files is there").isTrue();
      assertThatThrownBy(() -> ExpNet.read(folder)).hasMessageContaining("with expnet.json");
    }
  }

  @Test
  void textsWithoutWordsAndWordsThatAreCutOffHaveNoImportance() {
    try (ExpNet expnet = trained()) {
      String tail = "a b c d a b c d a b c d a b c d";
      List<ExplainedText> found =
          expnet.explain(
              one, List.of(WordedText.atBlanks(""), WordedText.atBlanks("good " + tail)));
      assertThat(found.get(0).importance()).isEmpty();
      assertThat(found.get(0).probabilities()).hasSize(2);
      double[] scores = found.get(1).scores();
      assertThat(scores).hasSize(17);
      assertThat(scores[0]).isPositive();
      assertThat(scores[16]).isZero();
    }
  }

  @Test
  void anAttributionHasANumberPerTokenAndTheEvidenceOfTheTraining() {
    try (ExpNet expnet = trained()) {
      ExpNetModel model = new ExpNetModel(one, expnet);
      NdArray input = one.input(one.tokens("a good be c"));
      Attribution found = model.explainer().explain(input.row(0), 1);
      assertThat(found.values().size()).isEqualTo(7);
      assertThat(found.values().get(0)).isZero();
      assertThat(found.values().get(6)).isZero();
      double[] words = model.explainTexts(List.of("a good be c")).get(0).scores();
      assertThat(words[1]).isCloseTo(found.values().get(2), within(1e-5));
      assertThat(words[2])
          .isCloseTo(Math.max(found.values().get(3), found.values().get(4)), within(1e-5));
      assertThat(found.evidence().method()).isEqualTo("expnet");
      assertThat(found.evidence().modelCalls()).isEqualTo(1);
      assertThatThrownBy(() -> model.explainer().explain(input.row(0), 2))
          .hasMessageContaining("target must be one of 2 classes");
    }
  }

  @Test
  void aTrainingCanBeStopped() {
    ExpNetTrainer trainer =
        ExpNetTrainer.ofSeen(SETTINGS, List.of(training), List.of(validation))
            .watchedBy(ProgressListener.SILENT, () -> true);
    assertThatThrownBy(trainer::train).isInstanceOf(CancellationException.class);
  }

  @Test
  void tasksThatDoNotFitAreRefused() {
    ExpNetSettings last = ExpNetSettings.crossTask();
    assertThatThrownBy(() -> ExpNetTrainer.ofSeen(last, List.of(training), List.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("features of one must be those of the settings");
    assertThatThrownBy(() -> ExpNetTrainer.ofSeen(last, List.of(), List.of()))
        .hasMessageContaining("tasks must be one or more");
    List<TaughtText> unmarked =
        training.texts().stream()
            .map(t -> new TaughtText(t.seen(), Collections.nCopies(t.marks().size(), 0.)))
            .toList();
    SeenTask nothing =
        new SeenTask("x", Teacher.MARKS, training.features(), training.shape(), unmarked);
    assertThatThrownBy(() -> ExpNetTrainer.ofSeen(SETTINGS, List.of(nothing), List.of()).train())
        .hasMessageContaining("marks must be above 0 somewhere");
  }

  @Test
  void whatItCostsIsMeasuredSideBySide() {
    try (ExpNet expnet = trained()) {
      ForwardCost cost = ForwardCost.of(new ExpNetModel(one, expnet), unseen(), 8, 3);
      assertThat(cost.ratio()).isPositive().isFinite();
      assertThat(cost.texts()).isEqualTo(30);
      assertThat(cost.textsPerSecond()).isPositive();
    }
  }
}
