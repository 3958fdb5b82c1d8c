package dev.candor.cli;

import dev.candor.cli.training.Arch;
import dev.candor.cli.training.ImageParts;
import dev.candor.cli.training.ImagePlan;
import dev.candor.core.InputException;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.augment.Augmentation;
import dev.candor.data.image.prepare.ImagePreparation;
import dev.candor.data.image.prepare.Normalisation;
import dev.candor.design.importance.Backbone;
import dev.candor.design.importance.BackboneWeights;
import dev.candor.design.importance.Components;
import dev.candor.design.importance.Design;
import dev.candor.design.importance.FitSettings;
import dev.candor.design.importance.ImportanceModel;
import dev.candor.design.importance.LearnedParts;
import dev.candor.design.importance.PrecisionChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How image networks are built and trained, as options of the command. */
final class ImageNetworkOptions {
  private static final int SIZE = 64;
  private static final int PATCH = 8;
  private static final int BATCH = 64;

  /** Which settings to begin with. */
  enum Preset {
    /** For images of 64 pixels, from scratch, in minutes. */
    DEFAULT,
    /** The same with maps that are pulled to what stands out from the picture's edge. */
    FIGURES,
    /** The paper's own: 224 pixels, p = 16, k = 128, a ResNet-50, 100 epochs. */
    PUBLISHED
  }

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description =
          "What other options start from: default, figures (maps of photographs follow what stands"
              + " out), published (224 pixels, 100 epochs).")
  private Preset preset = Preset.DEFAULT;

  @Option(
      names = "--size",
      paramLabel = "HxW",
      description = "What images are resized to (default: 64).")
  private Optional<String> size = Optional.empty();

  @Option(
      names = "--patch",
      paramLabel = "N",
      description = "Side of a patch in pixels; must divide the size (default: 8).")
  private Optional<Integer> patch = Optional.empty();

  @Option(
      names = "--k",
      paramLabel = "N",
      description = "Numbers that describe a patch (default: 32).")
  private Optional<Integer> k = Optional.empty();

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Passes over the images for each network (default: the preset's).")
  private Optional<Integer> epochs = Optional.empty();

  @Option(names = "--batch", paramLabel = "N", description = "Images of a step (default: 64).")
  private Optional<Integer> batch = Optional.empty();

  @Option(
      names = "--rate",
      paramLabel = "X",
      description = "Highest learning rate (default: the preset's).")
  private Optional<Double> rate = Optional.empty();

  @Option(
      names = "--validation",
      paramLabel = "SHARE",
      description = "Share of the images that chooses the epoch (default: ${DEFAULT-VALUE}).",
      defaultValue = "0.1")
  private double validation;

  @Option(
      names = "--test-share",
      paramLabel = "SHARE",
      description = "Share held out to test on, without --test (default: ${DEFAULT-VALUE}).",
      defaultValue = "0.2")
  private double testShare;

  @Option(
      names = "--masked",
      paramLabel = "SHARE",
      description = "Share of the area that PA leaves out (default: ${DEFAULT-VALUE}).",
      defaultValue = "0.3")
  private double masked;

  @Option(
      names = "--sparsity",
      paramLabel = "X",
      description = "What a patch costs that is let through; 0 is the paper's (default: 0).")
  private Optional<Double> sparsity = Optional.empty();

  @Option(
      names = "--figure",
      paramLabel = "X",
      description =
          "How strongly the map is pulled to what stands out from the picture's edge, found without"
              + " labels or masks; 0 is the paper's (default: the preset's).")
  private Optional<Double> figure = Optional.empty();

  @Option(
      names = "--backbone",
      paramLabel = "NAME",
      description = "What PA sees the image with: small, resnet18, resnet50 (default: small).")
  private Optional<Backbone> backbone = Optional.empty();

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description =
          "What PA's backbone starts from: a state file of the same network (.safetensors, .pt,"
              + " .pth); its last layer is drawn anew.")
  private Optional<Path> weights = Optional.empty();

  @Option(
      names = "--begin-with",
      paramLabel = "MODEL",
      description =
          "What IA begins with instead of drawn numbers: the parts that see the image of an IA that"
              + " was trained on other images, of whatever classes; its folder. For few images.")
  private Optional<Path> beginWith = Optional.empty();

  @Option(
      names = "--widths",
      paramLabel = "full|half|LISTS",
      description =
          "Channels of the blocks: full, half, or four lists such as"
              + " 16,32,64/16,16,32,32,64,64,64,64/64,64,64/24,48,96,192 for the parts that see a"
              + " patch, the image, the weighted patches, the masked image (default: full).")
  private Optional<String> widths = Optional.empty();

  @Option(
      names = "--precision",
      paramLabel = "auto|fp32|bf16",
      description = "What steps compute in; auto measures which is faster (default: auto).")
  private PrecisionChoice precision = PrecisionChoice.AUTO;

  @Option(
      names = "--crop",
      paramLabel = "SHARE",
      description =
          "In training each image is seen in part: at least this share of it, 1 for all"
              + " (default: 0.5).")
  private Optional<Double> crop = Optional.empty();

  @Option(
      names = "--flip",
      paramLabel = "CHANCE",
      description = "How often left and right are exchanged in training (default: 0.5).")
  private Optional<Double> flip = Optional.empty();

  /** What was asked for. */
  ImagePlan plan(Arch arch, Terminal terminal, Everywhere everywhere) {
    boolean published = preset == Preset.PUBLISHED;
    ImageSize wanted = size.map(ImageSize::parse).orElse(ImageSize.square(published ? 224 : SIZE));
    Components components =
        Components.patches(wanted.height(), wanted.width(), patch.orElse(published ? 16 : PATCH));
    Design design = published ? Design.published(components) : Design.of(components);
    design = k.isPresent() ? design.withK(k.get()) : design;
    design = widths.isPresent() ? design.withWidths(WidthsText.parse(widths.get())) : design;
    design = backbone.isPresent() ? design.withBackbone(backbone.get()) : design;
    return new ImagePlan(
        arch,
        design,
        fit(published, everywhere),
        ImagePreparation.withDefaults(wanted).withNormalisation(Normalisation.imageNet()),
        augmentation(),
        batch.orElse(published ? 2 * BATCH : BATCH),
        masked,
        weights.map(file -> start(arch, terminal.resolve(file))),
        beginWith.map(folder -> learned(terminal.resolve(folder))),
        atATime());
  }

  private FitSettings fit(boolean published, Everywhere everywhere) {
    FitSettings fit =
        FitSettings.withDefaults()
            .withSeed(everywhere.seed())
            .withPrecision(precision)
            .withThreads(everywhere.threads().orElse(1));
    fit = published ? fit.withEpochs(100).withRate(.001) : fit;
    fit = epochs.isPresent() ? fit.withEpochs(epochs.get()) : fit;
    fit = rate.isPresent() ? fit.withRate(rate.get()) : fit;
    fit = preset == Preset.FIGURES ? fit.followingFigures() : fit;
    fit = figure.isPresent() ? fit.withFigure(figure.get()) : fit;
    return sparsity.isPresent() ? fit.withSparsity(sparsity.get()) : fit;
  }

  private static LearnedParts learned(Path folder) {
    try (ImportanceModel model = ImportanceModel.read(folder)) {
      return LearnedParts.of(model);
    }
  }

  private static BackboneWeights start(Arch arch, Path file) {
    if (arch == Arch.IA || arch == Arch.EA) {
      throw InputException.of(
          "--weights", "must be for the backbone of pa", "--arch " + arch, "leave it out");
    }
    if (!Files.isRegularFile(file)) {
      throw InputException.of("--weights", "must be a file", file, "check the path");
    }
    return BackboneWeights.read(file).withHeadDrawn();
  }

  private Augmentation augmentation() {
    Augmentation usual = Augmentation.withDefaults();
    double least = crop.orElse(usual.least());
    if (!(least > 0 && least <= 1)) {
      throw InputException.of("--crop", "must lie above 0, up to 1", least, "1 shows all of it");
    }
    double chance = flip.orElse(usual.flip());
    return least == 1
        ? Augmentation.none().withFlip(chance)
        : usual.withArea(least, 1).withFlip(chance);
  }

  /** Two networks side by side use two cores better than one network does. */
  private static int atATime() {
    return Math.min(2, Runtime.getRuntime().availableProcessors());
  }

  /** Which shares are drawn. */
  ImageParts.Shares shares(Everywhere everywhere) {
    return new ImageParts.Shares(validation, testShare, everywhere.seed());
  }
}
