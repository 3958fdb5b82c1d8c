package dev.candor.data.image.shapes;

import dev.candor.core.InputException;
import dev.candor.data.image.set.ImageSet;
import dev.candor.data.image.set.LabelledImage;
import java.util.List;
import java.util.Optional;

/**
 * Drawn images as a set, with the masks of their figures.
 *
 * @param shapes how they are drawn
 * @param seed what they are drawn from
 * @param size how many there are
 */
public record ShapesSet(Shapes shapes, long seed, int size) implements ImageSet {
  /** Checks the number. */
  public ShapesSet {
    if (size < 1) {
      throw InputException.of("images", "must be 1 or more", size, "draw some");
    }
  }

  @Override
  public List<String> classes() {
    return shapes.classNames();
  }

  @Override
  public String name(int image) {
    return "shapes-" + seed + "-" + java.util.Objects.checkIndex(image, size);
  }

  @Override
  public int label(int image) {
    return java.util.Objects.checkIndex(image, size) % shapes.classes();
  }

  @Override
  public LabelledImage image(int image) {
    DrawnImage drawn = drawn(image);
    return new LabelledImage(
        name(image), drawn.picture(), drawn.label(), Optional.of(drawn.figures()));
  }

  /** An image with all that is known of it. */
  public DrawnImage drawn(int image) {
    return shapes.draw(seed, java.util.Objects.checkIndex(image, size));
  }
}
