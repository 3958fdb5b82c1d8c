package dev.candor.cli;

import dev.candor.cli.input.InputKind;
import dev.candor.cli.input.Inputs;
import dev.candor.cli.input.Reading;
import dev.candor.cli.model.OpenedModel;
import dev.candor.core.InputException;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.prepare.ChannelOrder;
import dev.candor.data.image.prepare.ImagePreparation;
import dev.candor.data.image.prepare.Normalisation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How inputs that are no numbers become numbers. */
final class InputOptions {
  @Option(
      names = "--size",
      paramLabel = "HxW",
      description = "Images: the size that the model was trained with (default: its own).")
  private Optional<String> size = Optional.empty();

  @Option(
      names = "--mean",
      split = ",",
      paramLabel = "M,M,M",
      hideParamSyntax = true,
      description = "Images: taken from each channel, values being 0 to 1 (default: 0).")
  private List<Double> mean = List.of();

  @Option(
      names = "--std",
      split = ",",
      paramLabel = "S,S,S",
      hideParamSyntax = true,
      description = "Images: what each channel is divided by (default: 1).")
  private List<Double> deviation = List.of();

  @Option(
      names = "--channels",
      paramLabel = "rgb|bgr",
      description = "Images: the order of the channels (default: rgb).")
  private Optional<ChannelOrder> channels = Optional.empty();

  @Option(
      names = "--tokenizer",
      paramLabel = "FILE",
      description = "Texts, one a line: the model's tokenizer.json or vocab.txt.")
  private Optional<Path> tokenizer = Optional.empty();

  /**
   * How inputs are read for a model.
   *
   * @throws InputException if something else was said of images than the model says itself
   */
  Reading reading(Terminal terminal, OpenedModel model) {
    model.preparation().ifPresent(this::agree);
    Normalisation normalisation = Normalisation.withDefaults();
    if (!mean.isEmpty()) {
      normalisation = normalisation.withMean(mean);
    }
    if (!deviation.isEmpty()) {
      normalisation = normalisation.withDeviation(deviation);
    }
    return Reading.withDefaults()
        .withImages(size.map(ImageSize::parse), channels.orElse(ChannelOrder.RGB), normalisation)
        .withTokenizer(tokenizer.map(terminal::resolve));
  }

  /** What was said of images must be what the model knows. */
  private void agree(ImagePreparation own) {
    Normalisation known = own.normalisation();
    size.map(ImageSize::parse)
        .filter(asked -> !asked.equals(own.size()))
        .ifPresent(asked -> refuse("--size", own.size(), asked));
    if (!mean.isEmpty() && !known.withMean(mean).equals(known)) {
      refuse("--mean", known.mean(), mean);
    }
    if (!deviation.isEmpty() && !known.withDeviation(deviation).equals(known)) {
      refuse("--std", known.deviation(), deviation);
    }
    channels
        .filter(asked -> asked != own.order())
        .ifPresent(asked -> refuse("--channels", own.order(), asked));
  }

  private static void refuse(String option, Object own, Object asked) {
    throw InputException.of(
        option,
        "must be what the model was trained with, " + own,
        asked,
        "leave it out: the model prepares images itself");
  }

  /** Checks that nothing was said that a classifier of texts of ours knows itself. */
  void refuseForTexts() {
    String given = tokenizer.isPresent() ? "--tokenizer" : given();
    if (!given.isEmpty()) {
      throw InputException.of(
          given,
          "must not be given for a classifier of texts, which has its own tokenizer",
          "a model of texts",
          "leave it out");
    }
  }

  /** The option that says something of images, where one was given. */
  private String given() {
    return size.isPresent()
        ? "--size"
        : !mean.isEmpty()
            ? "--mean"
            : !deviation.isEmpty() ? "--std" : channels.isPresent() ? "--channels" : "";
  }

  /** Checks that what was said of images was said of images. */
  void check(List<Inputs> groups) {
    String given = given();
    InputKind kind = groups.get(0).layout().kind();
    if (tokenizer.isPresent() && kind != InputKind.TEXT) {
      throw InputException.of("--tokenizer", "must be for texts", kind.label(), "leave it out");
    }
    boolean pictures = groups.get(0).shown() instanceof dev.candor.cli.input.Shown.Pictures;
    if (!given.isEmpty() && !pictures) {
      throw InputException.of(given, "must be for image files", kind.label(), "leave it out");
    }
  }
}
