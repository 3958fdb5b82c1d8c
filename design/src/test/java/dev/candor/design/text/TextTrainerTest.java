package dev.candor.design.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.ProgressListener;
import dev.candor.data.text.TokenizedText;
import dev.candor.data.text.set.LabelledText;
import dev.candor.design.importance.PrecisionChoice;
import dev.candor.torch.text.EncoderShape;
import dev.candor.torch.text.PretrainedEncoder;
import dev.candor.torch.text.SeenAttention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small encoder learns which of two words a sentence holds. */
class TextTrainerTest {
  private static final List<String> WORDS =
      List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "good", "bad", "a", "b", "c", "d", "e");
  private static final EncoderShape SHAPE =
      new EncoderShape(WORDS.size(), 16, 16, 2, 2, 32, 1e-12, 0);
  private static final TextFit FIT =
      TextFit.withDefaults()
          .withEpochs(6)
          .withBatchRows(16)
          .withRate(.01)
          .withTokens(12)
          .withWords(WordVectors.LEARNED)
          .withPrecision(PrecisionChoice.FP32)
          .withThreads(1);

  @TempDir Path folder;

  private static TextStart start() {
    return new TextStart(PretrainedEncoder.drawn(SHAPE, 4), String.join("\n", WORDS) + "\n");
  }

  private static List<LabelledText> texts(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      List<String> words = new ArrayList<>();
      int length = 1 + random.nextInt(8);
      for (int w = 0; w < length; w++) {
        words.add(WORDS.get(7 + random.nextInt(5)));
      }
      boolean good = random.nextInt(2) == 0;
      words.set(random.nextInt(length), good ? "good" : "bad");
      texts.add(new LabelledText(String.join(" ", words), good ? "yes" : "no"));
    }
    return texts;
  }

  private static TextTrainer trainer() {
    return TextTrainer.of(start(), FIT, texts(320, 1), texts(64, 2));
  }

  @Test
  void theWordThatMattersIsLearnedAndTheModelComesBackFromItsFolder() {
    List<String> asked = List.of("a bad c", "", "e good", "d d d d good a b c d e a b c d e");
    try (TextClassifier classifier = trainer().train()) {
      assertThat(classifier.classes()).containsExactly("no", "yes");
      assertThat(classifier.course().heldAccuracy().orElseThrow()).isGreaterThan(.9);
      assertThat(classifier.course().epochs()).hasSize(6);
      NdArray answers = classifier.probabilities(asked);
      assertThat(answers.at(0, 0)).isGreaterThan(.8);
      assertThat(answers.at(2, 1)).isGreaterThan(.8);
      for (int row = 0; row < asked.size(); row++) {
        assertThat(answers.at(row, 0) + answers.at(row, 1)).isCloseTo(1, within(1e-9));
        NdArray alone = classifier.predict(classifier.input(classifier.tokens(asked.get(row))));
        assertThat(alone.at(0, 0)).isCloseTo(answers.at(row, 0), within(1e-5));
      }
      String hash = classifier.write(folder);
      try (TextClassifier read = TextClassifier.read(folder)) {
        assertThat(read.probabilities(asked)).isEqualTo(answers);
        assertThat(read.description()).isEqualTo(classifier.description());
        assertThat(read.course()).isEqualTo(classifier.course());
        assertThat(read.write(folder.resolve("again"))).isEqualTo(hash);
      }
    }
  }

  @Test
  void attentionComesWithTheAnswersOfTheSameRun() {
    try (TextClassifier classifier = trainer().train()) {
      List<TokenizedText> texts =
          List.of(classifier.tokens("a good"), classifier.tokens("a b c bad d"));
      SeenAttention seen = classifier.look(texts, List.of(1));
      assertThat(seen.maps().get(0).shape()).containsExactly(2, 2, 7, 7);
      assertThat(seen.tokens()).containsExactly(4, 7);
      NdArray answers = classifier.probabilities(List.of("a good", "a b c bad d"));
      for (int row = 0; row < 2; row++) {
        double gap = seen.outputs().at(row, 1) - seen.outputs().at(row, 0);
        assertThat(1 / (1 + Math.exp(-gap))).isCloseTo(answers.at(row, 1), within(1e-5));
      }
    }
  }

  @Test
  void aTrainingThatIsBrokenOffEndsWithTheSameBits() {
    AtomicInteger steps = new AtomicInteger();
    Cancellation stop = () -> steps.incrementAndGet() > 50;
    TextTrainer keeping = trainer().keeping(folder);
    assertThatThrownBy(() -> keeping.watchedBy(ProgressListener.SILENT, stop).train())
        .isInstanceOf(CancellationException.class)
        .hasMessageContaining("its checkpoint is in");
    try (TextClassifier whole = trainer().train();
        TextClassifier resumed = keeping.train()) {
      assertThat(resumed.network().parameters()).isEqualTo(whole.network().parameters());
      assertThat(resumed.course().epochs()).isEqualTo(whole.course().epochs());
    }
    TextTrainer other =
        TextTrainer.of(start(), FIT.withRate(.02), texts(320, 1), texts(64, 2)).keeping(folder);
    assertThatThrownBy(other::train)
        .isInstanceOf(InputException.class)
        .hasMessageContaining(
            "belongs to a training with another encoder, other settings or texts");
  }

  @Test
  void frozenWordVectorsStayAndLowerLayersMoveLess() {
    TextFit slow = FIT.withWords(WordVectors.FROZEN).withLayerDecay(.01).withEpochs(1);
    TextStart start = start();
    try (TextClassifier classifier = TextTrainer.of(start, slow, texts(64, 1), List.of()).train()) {
      assertThat(moved(start, classifier, "words.weight")).isZero();
      assertThat(moved(start, classifier, "layer0.wide.weight"))
          .isPositive()
          .isLessThan(.1 * moved(start, classifier, "layer1.wide.weight"));
      assertThat(classifier.course().heldAccuracy()).isEmpty();
    }
  }

  private static double moved(TextStart start, TextClassifier classifier, String name) {
    NdArray before = start.encoder().parameters().get(name);
    NdArray after = classifier.network().parameter(name);
    double most = 0;
    for (int i = 0; i < after.size(); i++) {
      most =
          Math.max(most, Math.abs(after.get(i) - java.util.Objects.requireNonNull(before).get(i)));
    }
    return most;
  }

  @Test
  void aTokenizerThatCannotBeUsedIsCalledByTheNameOfItsFile() throws IOException {
    Path file = folder.resolve("vocab.txt");
    PretrainedEncoder encoder = PretrainedEncoder.drawn(SHAPE, 4);

    Files.write(file, List.of("a", "b"));
    assertThatThrownBy(() -> TextStart.of(encoder, file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file + ": is neither");
    List<String> twice = new ArrayList<>(WORDS.subList(0, 6));
    twice.add("good");
    Files.write(file, twice);
    assertThatThrownBy(() -> TextStart.of(encoder, file))
        .hasMessageStartingWith(file + ":7: holds a piece twice");
    assertThatThrownBy(() -> FIT.withTokens(2)).hasMessageEndingWith("64 is usual");
    assertThatThrownBy(
            () -> TextTrainer.of(start(), FIT.withTokens(99), texts(9, 1), List.of()).train())
        .hasMessageContaining("tokens must be at most 16 (found 99)")
        .hasMessageEndingWith("on the command line with --tokens");
  }

  @Test
  void whatDoesNotBelongTogetherIsRefusedInOneLine() throws IOException {
    List<String> more = new ArrayList<>(WORDS);
    more.add("f");
    TextStart wide = new TextStart(start().encoder(), String.join("\n", more));
    assertThatThrownBy(() -> TextTrainer.of(wide, FIT, texts(9, 1), List.of()).train())
        .isInstanceOf(InputException.class)
        .hasMessageContaining(
            "tokenizer: its vocabulary must have at most the encoder's 12 tokens");
    assertThatThrownBy(
            () -> TextTrainer.of(start(), FIT.withTokens(17), texts(9, 1), List.of()).train())
        .hasMessageContaining("tokens must be at most 16 (found 17)");
    List<LabelledText> same = List.of(new LabelledText("a", "x"), new LabelledText("b", "x"));
    assertThatThrownBy(() -> TextTrainer.of(start(), FIT, same, List.of()))
        .hasMessageContaining("labels must be two different ones or more (found [x])");
    assertThatThrownBy(() -> TextTrainer.of(start(), FIT, texts(9, 1), same))
        .hasMessageContaining("labels of held-out texts must be among [no, yes] (found x)");
    try (TextClassifier classifier =
        TextTrainer.of(start(), FIT.withEpochs(1), texts(32, 1), List.of()).train()) {
      classifier.write(folder);
      Files.writeString(folder.resolve("tokenizer.json"), String.join("\n", more));
      assertThatThrownBy(() -> TextClassifier.read(folder))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("must be the tokenizer that the model was trained with");
    }
  }
}
