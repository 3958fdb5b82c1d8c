package dev.candor.design.expnet;

import dev.candor.data.text.set.MarkedText;
import dev.candor.data.text.word.WordedText;
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

/** Sentences in which one of two words decides the class, and is marked. */
final class TinyTask {
  private static final List<String> WORDS =
      List.of(
          "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "good", "bad", "a", "b", "c", "d", "##e");
  private static final EncoderShape SHAPE =
      new EncoderShape(WORDS.size(), 16, 16, 2, 2, 32, 1e-12, 0);
  private static final TextFit FIT =
      TextFit.withDefaults()
          .withEpochs(3)
          .withBatchRows(16)
          .withRate(.01)
          .withTokens(14)
          .withWords(WordVectors.LEARNED)
          .withPrecision(PrecisionChoice.FP32)
          .withThreads(1);

  private TinyTask() {}

  /** A trained classifier. */
  static TextClassifier classifier(long seed) {
    TextStart start =
        new TextStart(PretrainedEncoder.drawn(SHAPE, seed), String.join("\n", WORDS) + "\n");
    return TextTrainer.of(
            start,
            FIT.withSeed(seed),
            texts(240, seed).stream().map(MarkedText::labelled).toList(),
            List.of())
        .train();
  }

  /** Sentences of two to eight words; some words have two pieces. */
  static List<MarkedText> texts(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<MarkedText> texts = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int length = 2 + random.nextInt(7);
      boolean good = random.nextBoolean();
      int place = random.nextInt(length);
      List<String> words = new ArrayList<>();
      List<Boolean> marks = new ArrayList<>();
      for (int w = 0; w < length; w++) {
        String other = WORDS.get(7 + random.nextInt(4)) + (random.nextInt(3) == 0 ? "e" : "");
        words.add(w == place ? good ? "good" : "bad" : other);
        marks.add(w == place);
      }
      texts.add(new MarkedText("", WordedText.joined(words), good ? "yes" : "no", marks));
    }
    return texts;
  }
}
