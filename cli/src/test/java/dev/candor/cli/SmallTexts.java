package dev.candor.cli;

import dev.candor.data.text.set.LabelledText;
import dev.candor.data.text.set.MarkedText;
import dev.candor.data.text.word.WordedText;
import dev.candor.design.expnet.ExpNet;
import dev.candor.design.expnet.ExpNetModel;
import dev.candor.design.expnet.ExpNetSettings;
import dev.candor.design.expnet.ExpNetTask;
import dev.candor.design.expnet.ExpNetTrainer;
import dev.candor.design.importance.PrecisionChoice;
import dev.candor.design.text.TextClassifier;
import dev.candor.design.text.TextFit;
import dev.candor.design.text.TextStart;
import dev.candor.design.text.TextTrainer;
import dev.candor.design.text.WordVectors;
import dev.candor.torch.text.EncoderShape;
import dev.candor.torch.text.PretrainedEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A small encoder that tells whether a sentence holds {@code good} or {@code bad}. */
public final class SmallTexts {
  /** The most tokens of a text, [CLS] and [SEP] included. */
  public static final int TOKENS = 14;

  private static final List<String> WORDS =
      List.of(
          "[PAD]",
          "[UNK]",
          "[CLS]",
          "[SEP]",
          "[MASK]",
          "good",
          "bad",
          "a",
          "film",
          "the",
          "of",
          "sea",
          "un",
          "##sea",
          "\uD83D\uDE00",
          "שלום",
          ".");
  private static final int FIRST_NEUTRAL = 7;
  private static final int NEUTRAL = 5;

  private SmallTexts() {}

  /** Trains it, and writes it, the encoder it started from and texts into a folder. */
  public static void write(Path folder) throws IOException {
    EncoderShape shape = new EncoderShape(WORDS.size(), 16, 16, 2, 2, 32, 1e-12, 0);
    PretrainedEncoder encoder = PretrainedEncoder.drawn(shape, 4);
    TextFiles.encoder(folder.resolve("encoder"), encoder, WORDS);
    TextStart start = new TextStart(encoder, String.join("\n", WORDS) + "\n");
    TextFit fit =
        TextFit.withDefaults()
            .withEpochs(5)
            .withBatchRows(16)
            .withRate(.01)
            .withTokens(TOKENS)
            .withWords(WordVectors.LEARNED)
            .withPrecision(PrecisionChoice.FP32)
            .withThreads(1);
    try (TextClassifier classifier =
        TextTrainer.of(start, fit, labelled(320, 1), labelled(32, 2)).train()) {
      classifier.write(folder.resolve("model"));
      ExpNetSettings settings = ExpNetSettings.inDomain().withEpochs(15, 15);
      List<ExpNetTask> training = List.of(ExpNetTask.marked("small", classifier, marked(60, 5)));
      List<ExpNetTask> held = List.of(ExpNetTask.marked("small", classifier, marked(20, 6)));
      try (ExpNet expnet = ExpNetTrainer.of(settings, training, held).train()) {
        new ExpNetModel(classifier, expnet).write(folder.resolve("learned"));
      }
    }
    StringBuilder table = new StringBuilder("said,kind,because\n");
    for (LabelledText text : labelled(20, 3)) {
      StringBuilder marks = new StringBuilder();
      for (String word : text.text().split(" ", -1)) {
        marks.append(word.equals("good") || word.equals("bad") ? "1 " : "0 ");
      }
      table.append(text.text() + "," + text.label() + "," + marks.toString().strip() + "\n");
    }
    Files.writeString(folder.resolve("marked.csv"), table);
    Files.writeString(
        folder.resolve("texts.txt"),
        "the film of a good sea\n\n\uD83D\uDE00 שלום bad unsea.\n" + "sea ".repeat(40) + "good\n");
  }

  private static List<MarkedText> marked(int n, long seed) {
    List<MarkedText> marked = new ArrayList<>();
    for (LabelledText text : labelled(n, seed)) {
      WordedText words = WordedText.atBlanks(text.text());
      marked.add(
          new MarkedText(
              "",
              words,
              text.label(),
              words.written().stream().map(w -> w.equals("good") || w.equals("bad")).toList()));
    }
    return marked;
  }

  static List<LabelledText> labelled(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      List<String> words = new ArrayList<>();
      int length = 3 + random.nextInt(6);
      for (int w = 0; w < length; w++) {
        words.add(WORDS.get(FIRST_NEUTRAL + random.nextInt(NEUTRAL)));
      }
      boolean good = random.nextInt(2) == 0;
      words.set(random.nextInt(length), good ? "good" : "bad");
      texts.add(new LabelledText(String.join(" ", words), good ? "praise" : "blame"));
    }
    return texts;
  }
}
