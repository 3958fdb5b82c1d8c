package dev.candor.data.image.augment;

import dev.candor.core.InputException;
import dev.candor.data.generate.Draws;
import dev.candor.data.image.ImageSize;

/**
 * Which part of a picture is seen this time? The random resized crop of torchvision and a flip: a
 * share of the area drawn evenly, a ratio of width to height drawn evenly on the logarithm, a place
 * drawn evenly; where ten draws do not fit, the middle with the nearest ratio.
 *
 * <p>Szegedy et al., "Going Deeper with Convolutions", CVPR 2015, section 6.
 *
 * @param least area, as a share of the picture's
 * @param most area
 * @param ratio the largest ratio of the longer to the shorter side
 * @param flip the chance that left and right are exchanged
 */
public record Augmentation(double least, double most, double ratio, double flip) {
  private static final int TRIES = 10;

  /** Checks the ranges. */
  public Augmentation {
    if (!(least > 0 && least <= most && most <= 1)) {
      throw InputException.of(
          "crop area", "must be shares above 0, up to 1", least + " to " + most, ".5 to 1");
    }
    if (!(ratio >= 1 && ratio < 100)) {
      throw InputException.of("ratio", "must lie from 1 to 100", ratio, "4/3 is usual");
    }
    if (!(flip >= 0 && flip <= 1)) {
      throw InputException.of("flip", "must lie in [0, 1]", flip, "0.5 is usual");
    }
  }

  /** Half of the area to all of it, sides up to 4 to 3, flipped half of the time. */
  public static Augmentation withDefaults() {
    return new Augmentation(.5, 1, 4 / 3., .5);
  }

  /** The picture as it is. */
  public static Augmentation none() {
    return new Augmentation(1, 1, 1, 0);
  }

  /** With areas in this range. */
  public Augmentation withArea(double newLeast, double newMost) {
    return new Augmentation(newLeast, newMost, ratio, flip);
  }

  /** With this chance of a flip. */
  public Augmentation withFlip(double chance) {
    return new Augmentation(least, most, ratio, chance);
  }

  /** What a seed draws from a picture of this size. */
  public Cut draw(ImageSize size, long seed) {
    Draws draws = Draws.of(seed);
    Cut cut = least == 1 && ratio == 1 ? Cut.whole(size) : crop(size, draws);
    return new Cut(cut.top(), cut.left(), cut.size(), draws.uniform(0, 1) < flip);
  }

  private Cut crop(ImageSize size, Draws draws) {
    double logarithm = StrictMath.log(ratio);
    for (int attempt = 0; attempt < TRIES; attempt++) {
      double area = size.pixels() * draws.uniform(least, most);
      double shape = StrictMath.exp(draws.uniform(-logarithm, logarithm));
      int width = (int) Math.round(Math.sqrt(area * shape));
      int height = (int) Math.round(Math.sqrt(area / shape));
      if (width >= 1 && height >= 1 && width <= size.width() && height <= size.height()) {
        int top = draws.below(size.height() - height + 1);
        int left = draws.below(size.width() - width + 1);
        return new Cut(top, left, new ImageSize(height, width), false);
      }
    }
    return middle(size);
  }

  private Cut middle(ImageSize size) {
    int height = size.height();
    int width = size.width();
    if (width > height * ratio) {
      width = (int) Math.round(height * ratio);
    } else if (height > width * ratio) {
      height = (int) Math.round(width * ratio);
    }
    return new Cut(
        (size.height() - height) / 2,
        (size.width() - width) / 2,
        new ImageSize(height, width),
        false);
  }
}
