package dev.candor.cli.reproduce.importance;

import dev.candor.cli.reproduce.StudyText;

/** What the page says besides its tables. */
final class ImportanceText {
  private ImportanceText() {}

  static StudyText of(ImportanceProtocol protocol) {
    StringBuilder sets = new StringBuilder();
    StringBuilder without = new StringBuilder();
    for (StudiedImages images : StudiedImages.values()) {
      if (protocol.has(images)) {
        SetSizes sizes = protocol.of(images);
        sets.append(sets.isEmpty() ? "" : "; ")
            .append(images.title())
            .append(": ")
            .append(sizes.training())
            .append(" images to learn from, ")
            .append(sizes.held())
            .append(" to choose the epoch, ")
            .append(sizes.test())
            .append(" to test on, ")
            .append(sizes.epochs())
            .append(" epochs of each stage, seeds: ")
            .append(sizes.seeds());
      } else {
        without.append(without.isEmpty() ? "" : ", ").append(images.title());
      }
    }
    if (!without.isEmpty()) {
      sets.append(". Not in this run: ").append(without);
    }
    return new StudyText(
        "Importance: classifiers that must say where they look",
        "IA, EA and PA of \"What is Important? Internal Interpretability of Models Processing Data"
            + " with Inherent Structure\" (submitted to ICLR 2026, OpenReview qr8leFAPrd), beside"
            + " the paper's figures (224 pixels, 100 epochs, all training images) and those of an"
            + " independent program (PyTorch, 64 pixels, p = 8, k = 32, 3,000 images, 8 epochs,"
            + " one seed).",
        "Images are stretched to "
            + protocol.pixels()
            + " x "
            + protocol.pixels()
            + " pixels, normalised with ImageNet's means and deviations, and cut into "
            + protocol.components()
            + " patches of "
            + protocol.patch()
            + " x "
            + protocol.patch()
            + "; k = "
            + protocol.k()
            + ". "
            + sets
            + ". Images are split by a seed, evenly over classes, the same for all networks; a"
            + " network's seed draws its first weights, the order of images and the crops (half to"
            + " all of the area, flips). AdamW, weight decay .01, one cycle with its peak of .002"
            + " after a fifth of the steps, batches of 64; steps in bfloat16, one thread; measured"
            + " in single precision. Thresholds for a share of the area, and the static mask, come"
            + " from the maps of "
            + protocol.mapped()
            + " training images at most. Masked pixels have the mean colour. Spreads are standard"
            + " deviations over seeds.");
  }
}
