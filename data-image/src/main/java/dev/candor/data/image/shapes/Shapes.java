package dev.candor.data.image.shapes;

import dev.candor.core.InputException;
import dev.candor.data.image.ImageSize;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Images whose truth is known: where must a network look, and does it?
 *
 * <p>One to three textured figures lie anywhere on a textured background; the class is their shape,
 * or their colour. Grey figures of any shape lie there too and mean nothing (distractors); {@link
 * Scenery#EVERYTHING} colours them and the ground, so that a figure is not merely what is coloured.
 * A planted cue, a small watermark that gives the class away, tests whether an explanation is
 * honest. The masks are exact: a pixel belongs to a figure or it does not.
 *
 * <p>The same settings, seed and number give the same bits on every machine. Cost: a few
 * milliseconds for 64 x 64 pixels and less, proportional to the pixels.
 *
 * @param size of the images
 * @param meaning whether shape or colour makes the class
 * @param classes how many there are, 2 to 6
 * @param most figures of an image, one at least
 * @param distractors of an image
 * @param smallest radius of a figure, as a share of the image's shorter side
 * @param largest radius of a figure
 * @param cue whether there is a watermark
 * @param watermark what it looks like
 * @param scenery what has a colour
 */
public record Shapes(
    ImageSize size,
    Meaning meaning,
    int classes,
    int most,
    int distractors,
    double smallest,
    double largest,
    Cue cue,
    Watermark watermark,
    Scenery scenery) {
  private static final int KINDS = 6;
  private static final int MOST_FIGURES = 3;
  private static final int MOST_BESIDE_OTHERS = 4;

  /** Checks the ranges. */
  public Shapes {
    range("classes", classes, 2, KINDS);
    range("most figures", most, 1, MOST_FIGURES);
    range("distractors", distractors, 0, 2 * KINDS);
    if (!(smallest > 0 && smallest <= largest && largest < .5)) {
      throw InputException.of(
          "radius", "must lie above 0 and below .5", smallest + " to " + largest, ".15 to .25");
    }
    int mostKinds = mostClasses(meaning, watermark, scenery);
    if (classes > mostKinds) {
      throw InputException.of(
          "classes",
          "must be " + mostKinds + " or fewer, so that colours are left for what is no figure",
          classes,
          "give fewer");
    }
    if (Math.min(size.height(), size.width()) < 16) {
      throw InputException.of("size", "must be 16 pixels or more", size, "give a larger one");
    }
  }

  /** 64 x 64, four classes by colour, one figure, two distractors, no cue. */
  public static Shapes withDefaults() {
    return new Shapes(
        ImageSize.square(64),
        Meaning.COLOUR,
        4,
        1,
        2,
        .16,
        .28,
        Cue.NONE,
        Watermark.withDefaults(),
        Scenery.FIGURES);
  }

  /** In another size. */
  public Shapes withSize(ImageSize other) {
    return new Shapes(
        other, meaning, classes, most, distractors, smallest, largest, cue, watermark, scenery);
  }

  /** With another meaning. */
  public Shapes withMeaning(Meaning other) {
    return new Shapes(
        size, other, classes, most, distractors, smallest, largest, cue, watermark, scenery);
  }

  /** With so many classes. */
  public Shapes withClasses(int other) {
    return new Shapes(
        size, meaning, other, most, distractors, smallest, largest, cue, watermark, scenery);
  }

  /** With one to so many figures. */
  public Shapes withMost(int other) {
    return new Shapes(
        size, meaning, classes, other, distractors, smallest, largest, cue, watermark, scenery);
  }

  /** With so many distractors. */
  public Shapes withDistractors(int other) {
    return new Shapes(
        size, meaning, classes, most, other, smallest, largest, cue, watermark, scenery);
  }

  /** With radii in this range. */
  public Shapes withRadii(double least, double greatest) {
    return new Shapes(
        size, meaning, classes, most, distractors, least, greatest, cue, watermark, scenery);
  }

  /** With or without a watermark. */
  public Shapes withCue(Cue other) {
    return new Shapes(
        size, meaning, classes, most, distractors, smallest, largest, other, watermark, scenery);
  }

  /** With a watermark that looks like this; {@link #withCue} says whether there is one. */
  public Shapes withWatermark(Watermark other) {
    return new Shapes(
        size, meaning, classes, most, distractors, smallest, largest, cue, other, scenery);
  }

  /** With other things coloured. */
  public Shapes withScenery(Scenery other) {
    return new Shapes(
        size, meaning, classes, most, distractors, smallest, largest, cue, watermark, other);
  }

  /** The names of the classes. */
  public List<String> classNames() {
    return IntStream.range(0, classes)
        .mapToObj(
            i -> meaning == Meaning.SHAPE ? Figure.ofClass(i).label() : Hue.ofClass(i).label())
        .toList();
  }

  /** The image of a number under a seed. Classes take turns, so that all are equally frequent. */
  public DrawnImage draw(long seed, int number) {
    return new Drawing(this, seed, number).image();
  }

  /** So many images of a seed as a set; none is kept in memory. */
  public ShapesSet images(long seed, int count) {
    return new ShapesSet(this, seed, count);
  }

  private static int mostClasses(Meaning meaning, Watermark watermark, Scenery scenery) {
    if (watermark.style() == Watermark.Style.COLOUR && meaning == Meaning.COLOUR) {
      return KINDS / 2;
    }
    boolean others = watermark.style() == Watermark.Style.COLOUR || scenery == Scenery.EVERYTHING;
    return others ? MOST_BESIDE_OTHERS : KINDS;
  }

  private static void range(String name, int value, int least, int greatest) {
    if (value < least || value > greatest) {
      throw InputException.of(
          name, "must lie from " + least + " to " + greatest, value, "give such a number");
    }
  }
}
