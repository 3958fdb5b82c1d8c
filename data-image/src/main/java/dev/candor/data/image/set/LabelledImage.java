package dev.candor.data.image.set;

import dev.candor.core.InputException;
import dev.candor.data.image.Mask;
import dev.candor.data.image.RgbImage;
import java.util.Optional;

/**
 * A picture with its class, and with the pixels that make it so where someone has marked them.
 *
 * @param name what it is called in its set
 * @param picture its pixels
 * @param label the number of its class
 * @param mask of the picture's size
 */
public record LabelledImage(String name, RgbImage picture, int label, Optional<Mask> mask) {
  /** Checks that picture and mask are of one size. */
  public LabelledImage {
    if (mask.isPresent() && !mask.get().size().equals(picture.size())) {
      throw InputException.of(
          "mask of " + name,
          "must have the size of the picture, " + picture.size(),
          mask.get().size(),
          "make it from the same picture");
    }
  }
}
