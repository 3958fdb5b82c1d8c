package dev.candor.cli.text;

import dev.candor.data.text.set.LabelledText;
import dev.candor.design.importance.PrecisionChoice;
import dev.candor.design.text.TextClassifier;
import dev.candor.design.text.TextFit;
import dev.candor.design.text.TextStart;
import dev.candor.design.text.TextTrainer;
import dev.candor.design.text.WordVectors;
import dev.candor.torch.text.EncoderShape;
import dev.candor.torch.text.PretrainedEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A small classifier that learned which of two words a sentence holds. */
public final class SmallClassifier {
  private static final List<String> WORDS =
      List.of(
          "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "good", "bad", "a", "b", "c", "d", "##e");
  private static final EncoderShape SHAPE =
      new EncoderShape(WORDS.size(), 16, 16, 2, 2, 32, 1e-12, 0);
  private static final TextFit FIT =
      TextFit.withDefaults()
          .withEpochs(8)
          .withBatchRows(16)
          .withRate(.01)
          .withTokens(12)
          .withWords(WordVectors.LEARNED)
          .withPrecision(PrecisionChoice.FP32)
          .withThreads(1);

  private SmallClassifier() {}

  /** The encoder that its training starts from. */
  public static PretrainedEncoder start() {
    return PretrainedEncoder.drawn(SHAPE, 4);
  }

  /** Trains it; {@code yes} where the sentence says good, {@code no} where it says bad. */
  public static TextClassifier trained() {
    return trained(FIT, 320);
  }

  /** Takes a few steps only, where it does not matter what it learned. */
  public static TextClassifier hardlyTrained() {
    return trained(FIT.withEpochs(1), 64);
  }

  private static TextClassifier trained(TextFit fit, int count) {
    TextStart start = new TextStart(start(), String.join("\n", WORDS) + "\n");
    return TextTrainer.of(start, fit, texts(count, 1), texts(count / 5, 2)).train();
  }

  private static List<LabelledText> texts(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> fill = List.of("a", "b", "c", "d", "de");
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      List<String> words = new ArrayList<>();
      int length = 1 + random.nextInt(6);
      for (int w = 0; w < length; w++) {
        words.add(fill.get(random.nextInt(fill.size())));
      }
      boolean good = random.nextInt(2) == 0;
      words.set(random.nextInt(length), good ? "good" : "bad");
      texts.add(new LabelledText(String.join(" ", words), good ? "yes" : "no"));
    }
    return texts;
  }
}
