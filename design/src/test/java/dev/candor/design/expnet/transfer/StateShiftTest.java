package dev.candor.design.expnet.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.text.TokenizedText;
import dev.candor.data.text.set.LabelledText;
import dev.candor.design.importance.PrecisionChoice;
import dev.candor.design.text.TextClassifier;
import dev.candor.design.text.TextFit;
import dev.candor.design.text.TextStart;
import dev.candor.design.text.TextTrainer;
import dev.candor.torch.Network;
import dev.candor.torch.text.EncoderShape;
import dev.candor.torch.text.PretrainedEncoder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How far fine-tuning moved the states of tokens. */
class StateShiftTest {
  private static final List<String> WORDS =
      List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "good", "bad", "a", "b");
  private static final EncoderShape SHAPE =
      new EncoderShape(WORDS.size(), 12, 8, 3, 2, 16, 1e-12, 0);
  private static final PretrainedEncoder START = PretrainedEncoder.drawn(SHAPE, 3);

  private static TextClassifier trained;
  private static TextClassifier barely;

  @BeforeAll
  static void train() {
    trained = classifier(.01);
    barely = classifier(1e-12);
  }

  @AfterAll
  static void close() {
    trained.close();
    barely.close();
  }

  @Test
  void itIsTheLengthOfTheDifferenceOfStates() {
    TokenizedText text = trained.tokens("a good b");
    NdArray ids = trained.input(text);
    NdArray after = trained.network().record(ids, "layer1.norm2"::equals).value("layer1.norm2");
    try (Network first = START.first(2).states();
        StateShift shift = StateShift.of(trained, START, 2)) {
      NdArray before = first.predict(ids);
      double[] moved = shift.of(text);
      assertThat(moved).hasSize(5);
      double squares = 0;
      for (int i = 0; i < 8; i++) {
        squares += Math.pow(after.at(0, 2, i) - before.at(0, 2 * 8 + i), 2);
      }
      assertThat(moved[2]).isPositive().isCloseTo(Math.sqrt(squares), within(1e-9));
    }
  }

  @Test
  void whoLearnsNextToNothingMovesNothing() {
    try (StateShift shift = StateShift.of(barely, START)) {
      assertThat(shift.of(barely.tokens("a good b")))
          .satisfies(moved -> assertThat(moved).containsOnly(new double[1], within(1e-4)));
    }
  }

  @Test
  void theDefaultIsAThirdOfTheLayers() {
    TokenizedText text = trained.tokens("b bad");
    try (StateShift one = StateShift.of(trained, START, 1);
        StateShift third = StateShift.of(trained, START)) {
      assertThat(third.of(text)).containsExactly(one.of(text));
    }
  }

  @Test
  void anotherEncoderAndTheLastLayerAreRefused() {
    PretrainedEncoder other = PretrainedEncoder.drawn(SHAPE, 4);
    assertThatThrownBy(() -> StateShift.of(trained, other))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("training started from");
    assertThatThrownBy(() -> StateShift.of(trained, START, 3))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("1 to 2");
  }

  private static TextClassifier classifier(double rate) {
    TextFit fit =
        TextFit.withDefaults()
            .withEpochs(1)
            .withBatchRows(8)
            .withRate(rate)
            .withTokens(10)
            .withPrecision(PrecisionChoice.FP32)
            .withThreads(1);
    List<LabelledText> texts =
        IntStream.range(0, 32)
            .mapToObj(
                i -> new LabelledText(i % 2 == 0 ? "a good b" : "b bad", i % 2 == 0 ? "yes" : "no"))
            .toList();
    TextStart start = new TextStart(START, String.join("\n", WORDS) + "\n");
    return TextTrainer.of(start, fit, texts, List.of()).train();
  }
}
