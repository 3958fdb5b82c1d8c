package dev.candor.cli;

import dev.candor.cli.text.training.TextPlan;
import dev.candor.cli.text.training.WordSource;
import dev.candor.core.InputException;
import dev.candor.design.importance.PrecisionChoice;
import dev.candor.design.text.TextFit;
import dev.candor.design.text.WordVectors;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How classifiers of texts and their explainers are trained, as options of the command. */
final class TextNetworkOptions {
  private static final int DISTILLED = 300;
  private static final int MOST_THREADS = 2;

  @Mixin private EncoderOption encoder;

  @Option(names = "--epochs", paramLabel = "N", description = "Passes over the texts (default: 3).")
  private Optional<Integer> epochs = Optional.empty();

  @Option(names = "--batch", paramLabel = "N", description = "Texts of a step (default: 32).")
  private Optional<Integer> batch = Optional.empty();

  @Option(
      names = "--rate",
      paramLabel = "X",
      description = "Highest learning rate, of the last layer (default: .0001).")
  private Optional<Double> rate = Optional.empty();

  @Option(
      names = "--layer-decay",
      paramLabel = "X",
      description = "A layer's rate is that of the layer above times this (default: .9).")
  private Optional<Double> layerDecay = Optional.empty();

  @Option(
      names = "--dropout",
      paramLabel = "X",
      description = "Share of numbers left out in training (default: .1).")
  private Optional<Double> dropout = Optional.empty();

  @Option(
      names = "--tokens",
      paramLabel = "N",
      description = "The most tokens of a text; longer ones are cut (default: 64).")
  private Optional<Integer> tokens = Optional.empty();

  @Option(
      names = "--learn-vectors",
      description = "Learn the vectors of tokens too, which are frozen otherwise.")
  private boolean learnVectors;

  @Option(
      names = "--precision",
      paramLabel = "auto|fp32|bf16",
      description = "What steps compute in; auto measures which is faster (default: auto).")
  private PrecisionChoice precision = PrecisionChoice.AUTO;

  @Option(
      names = "--distil",
      paramLabel = "occlusion|shap|none",
      description =
          "Without --rationales, the slow explainer that importance of words is learned from"
              + " (default: occlusion).")
  private Optional<String> distil = Optional.empty();

  @Option(
      names = "--distil-texts",
      paramLabel = "N",
      description = "Of how many texts the slow explainer is asked (default: 300).")
  private Optional<Integer> distilTexts = Optional.empty();

  @Option(
      names = "--show",
      paramLabel = "N",
      description = "Test texts shown in the report; 0 shows none and no words (default: 8).")
  private int show = 8;

  /** The encoder's name or folder as it was given. */
  EncoderOption encoder() {
    return encoder;
  }

  TextPlan plan(Everywhere everywhere, boolean rationales) {
    return new TextPlan(encoder.name(), fit(everywhere), words(rationales), show);
  }

  private TextFit fit(Everywhere everywhere) {
    TextFit fit =
        TextFit.withDefaults()
            .withSeed(everywhere.seed())
            .withThreads(threads(everywhere))
            .withPrecision(precision)
            .withWords(learnVectors ? WordVectors.LEARNED : WordVectors.FROZEN);
    fit = epochs.isPresent() ? fit.withEpochs(epochs.get()) : fit;
    fit = batch.isPresent() ? fit.withBatchRows(batch.get()) : fit;
    fit = rate.isPresent() ? fit.withRate(rate.get()) : fit;
    fit = layerDecay.isPresent() ? fit.withLayerDecay(layerDecay.get()) : fit;
    fit = dropout.isPresent() ? fit.withDropout(dropout.get()) : fit;
    return tokens.isPresent() ? fit.withTokens(tokens.get()) : fit;
  }

  /** At most two: more cores are others' too. */
  static int threads(Everywhere everywhere) {
    int cores = Runtime.getRuntime().availableProcessors();
    return everywhere.threads().orElse(Math.min(MOST_THREADS, cores));
  }

  private WordSource words(boolean rationales) {
    if (rationales) {
      if (distil.isPresent() || distilTexts.isPresent()) {
        throw InputException.of(
            "--distil",
            "must be left out with --rationales",
            "both",
            "marks are the better teacher");
      }
      return new WordSource.Marked();
    }
    int texts = distilTexts.orElse(DISTILLED);
    return switch (distil.orElse("occlusion").toLowerCase(Locale.ROOT)) {
      case "none" -> new WordSource.None();
      case "occlusion" -> new WordSource.Distilled(WordSource.Slow.OCCLUSION, texts);
      case "shap" -> new WordSource.Distilled(WordSource.Slow.SHAP, texts);
      default ->
          throw InputException.of(
              "--distil", "must be occlusion, shap or none", distil.get(), "occlusion is quicker");
    };
  }
}
