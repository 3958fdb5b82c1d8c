package dev.candor.cli;

import dev.candor.cli.text.WordMethod;
import dev.candor.cli.text.training.TextParting;
import dev.candor.cli.text.training.TextParts;
import dev.candor.cli.text.training.TextPlan;
import dev.candor.cli.text.training.WordSource;
import dev.candor.core.WholeFile;
import dev.candor.data.text.planted.PlantedSentence;
import dev.candor.data.text.planted.PlantedSentences;
import dev.candor.data.text.set.MarkedText;
import dev.candor.design.importance.PrecisionChoice;
import dev.candor.design.text.TextFit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The demonstration on texts that needs no data: sentences of which half have one wrong word, and
 * it is known which.
 */
final class TextDemo {
  /** What people call the sentences. */
  static final String NAME = "planted sentences";

  /** The file of the test sentences in the model's folder. */
  static final String FILE = "sentences.tsv";

  /** What stands beside the explainer: fast ones and a slow one, and chance. */
  static final List<WordMethod> OTHERS =
      List.of(
          WordMethod.GRADIENT_NORM,
          WordMethod.CHEFER,
          WordMethod.LAST_ATTENTION,
          WordMethod.OCCLUSION,
          WordMethod.RANDOM);

  private static final int SENTENCES = 4000;
  private static final double TESTED = .05;
  private static final double HELD = .05;
  private static final int EPOCHS = 2;
  private static final double RATE = 2e-4;
  private static final int TOKENS = 32;
  private static final int SHOWN = 6;

  private TextDemo() {}

  /**
   * What is trained.
   *
   * @param places that the encoder has for tokens
   */
  static TextPlan plan(
      Everywhere everywhere, String encoder, int places, Optional<Integer> epochs) {
    TextFit fit =
        TextFit.withDefaults()
            .withEpochs(epochs.orElse(EPOCHS))
            .withRate(RATE)
            .withTokens(Math.min(TOKENS, places))
            // the same numbers on every machine: which precision is faster is a matter of chance
            .withPrecision(PrecisionChoice.FP32)
            .withSeed(everywhere.seed())
            .withThreads(TextNetworkOptions.threads(everywhere));
    return new TextPlan(encoder, fit, new WordSource.Marked(), SHOWN);
  }

  /** The sentences of a seed, parted. */
  static TextParts parts(long seed) {
    List<MarkedText> all =
        PlantedSentences.of(SENTENCES, seed).make().stream()
            .map(PlantedSentence::sentence)
            .toList();
    return TextParts.of(all, Optional.empty(), new TextParting(TESTED, HELD, seed));
  }

  /** Writes the test sentences as anybody would have them, so that the model can be asked. */
  static void writeInto(Path folder, TextParts parts) {
    StringBuilder text = new StringBuilder("text\tlabel\trationales\n");
    for (MarkedText sentence : parts.test()) {
      text.append(sentence.text()).append('\t').append(sentence.label()).append('\t');
      for (int word = 0; word < sentence.marks().size(); word++) {
        text.append(word == 0 ? "" : " ").append(sentence.marks().get(word) ? 1 : 0);
      }
      text.append('\n');
    }
    WholeFile.write(folder.resolve(FILE), text.toString());
  }
}
