package dev.candor.cli.reproduce.importance.places;

import dev.candor.cli.reproduce.Extent;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.shapes.Meaning;
import dev.candor.data.image.shapes.Scenery;
import dev.candor.data.image.shapes.Shapes;
import dev.candor.data.image.shapes.Watermark;

/**
 * How the planted cue is measured. Chosen on seeds that are not reported.
 *
 * @param pixels side of an image
 * @param patch side of a patch
 * @param classes of figures
 * @param smallest radius of a figure, as a share of the side
 * @param largest radius
 * @param watermark how large it is, in multiples of 8 pixels
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
    double watermark,
    int training,
    int epochs,
    int test,
    double rate,
    double price,
    int seeds) {
  static CueProtocol of(Extent extent) {
    return extent == Extent.FULL
        ? new CueProtocol(48, 8, 3, .2, .32, 1.5, 600, 10, 200, .004, .3, 3)
        : new CueProtocol(48, 8, 3, .2, .32, 1.5, 300, 6, 60, .004, .3, 1);
  }

  /** Faintly coloured figures and, where there is one, a watermark in full colour. */
  Shapes shapes() {
    return Shapes.withDefaults()
        .withSize(ImageSize.square(pixels))
        .withMeaning(Meaning.COLOUR)
        .withClasses(classes)
        .withRadii(smallest, largest)
        .withDistractors(0)
        .withScenery(Scenery.FAINT_FIGURES)
        .withWatermark(new Watermark(Watermark.Style.COLOUR, watermark));
  }
}
