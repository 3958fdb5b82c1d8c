package dev.candor.cli.reproduce.importance.places;

import dev.candor.cli.reproduce.Extent;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.shapes.Meaning;
import dev.candor.data.image.shapes.Shapes;

/**
 * How the planted cue is measured.
 *
 * @param pixels side of an image
 * @param patch side of a patch
 * @param classes of figures
 * @param smallest radius of a figure, as a share of the side
 * @param largest radius
 * @param distractors of an image
 * @param training images to learn from
 * @param epochs of the training
 * @param test images
 * @param rate the highest learning rate
 * @param price of what the map lets through
 * @param seeds networks of each kind
 */
record CueProtocol(
    int pixels,
    int patch,
    int classes,
    double smallest,
    double largest,
    int distractors,
    int training,
    int epochs,
    int test,
    double rate,
    double price,
    int seeds) {
  static CueProtocol of(Extent extent) {
    return extent == Extent.FULL
        ? new CueProtocol(48, 8, 4, .2, .32, 0, 900, 12, 200, .004, 1, 3)
        : new CueProtocol(48, 8, 4, .2, .32, 0, 500, 10, 100, .004, 1, 1);
  }

  Shapes shapes(Meaning meaning) {
    return Shapes.withDefaults()
        .withSize(ImageSize.square(pixels))
        .withMeaning(meaning)
        .withClasses(classes)
        .withRadii(smallest, largest)
        .withDistractors(distractors);
  }
}
