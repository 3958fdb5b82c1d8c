package dev.candor.cli;

import dev.candor.cli.training.Arch;
import dev.candor.cli.training.ImageParts;
import dev.candor.cli.training.ImagePlan;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.augment.Augmentation;
import dev.candor.data.image.prepare.ImagePreparation;
import dev.candor.data.image.prepare.Normalisation;
import dev.candor.data.image.set.ImageSet;
import dev.candor.data.image.set.KeptImages;
import dev.candor.data.image.shapes.Shapes;
import dev.candor.design.importance.Components;
import dev.candor.design.importance.Design;
import dev.candor.design.importance.FitSettings;
import dev.candor.design.importance.NetworkWidths;
import java.util.List;
import java.util.Optional;

/**
 * The demonstration on images that needs no data: figures are drawn anywhere on textured
 * backgrounds, their colour is the class, grey ones mean nothing. Where a network must look is
 * known to the pixel, and is never told to it.
 */
final class ImageDemo {
  /** What people call the images. */
  static final String NAME = "shapes";

  private static final int SIDE = 48;
  private static final int PATCH = 4;
  private static final int TRAINING = 512;
  private static final int VALIDATION = 96;
  private static final int TEST = 200;
  private static final int BATCH = 32;
  private static final double MASKED = .5;
  private static final double PRICE = .3;

  private ImageDemo() {}

  /** The images of a seed. */
  static ImageParts parts(long seed) {
    Shapes shapes = Shapes.withDefaults().withSize(ImageSize.square(SIDE));
    return ImageParts.of(
        drawn(shapes, 3 * seed + 1, TRAINING),
        drawn(shapes, 3 * seed + 2, VALIDATION),
        drawn(shapes, 3 * seed + 3, TEST),
        List.of());
  }

  private static ImageSet drawn(Shapes shapes, long seed, int count) {
    return KeptImages.of(shapes.images(seed, count));
  }

  /** All networks, half as wide as usual. */
  static ImagePlan plan(Everywhere everywhere, Optional<Integer> epochs) {
    FitSettings fit =
        FitSettings.withDefaults()
            .withSeed(everywhere.seed())
            .withSparsity(PRICE)
            .withThreads(everywhere.threads().orElse(1));
    return new ImagePlan(
        Arch.ALL,
        Design.of(Components.patches(SIDE, SIDE, PATCH)).withWidths(NetworkWidths.half()),
        epochs.map(fit::withEpochs).orElse(fit),
        ImagePreparation.withDefaults(ImageSize.square(SIDE))
            .withNormalisation(Normalisation.imageNet()),
        Augmentation.none().withFlip(.5),
        BATCH,
        MASKED,
        Optional.empty(),
        Optional.empty(),
        Math.min(2, Runtime.getRuntime().availableProcessors()));
  }
}
