package dev.candor.cli.reproduce.importance.places;

import dev.candor.data.image.Mask;
import dev.candor.data.image.RgbImage;
import dev.candor.data.image.set.ImageSet;
import dev.candor.data.image.set.LabelledImage;
import dev.candor.data.image.shapes.DrawnImage;
import dev.candor.data.image.shapes.ShapesSet;
import java.util.List;
import java.util.Optional;

/**
 * Drawn images whose watermark is painted over in the mean colour of ImageNet, which is 0 to the
 * network.
 *
 * @param drawn with a watermark
 */
record CueImages(ShapesSet drawn) implements ImageSet {
  private static final byte[] MEAN = {124, 116, 104};

  @Override
  public int size() {
    return drawn.size();
  }

  @Override
  public List<String> classes() {
    return drawn.classes();
  }

  @Override
  public String name(int image) {
    return drawn.name(image) + "-masked";
  }

  @Override
  public int label(int image) {
    return drawn.label(image);
  }

  @Override
  public LabelledImage image(int image) {
    DrawnImage found = drawn.drawn(image);
    return new LabelledImage(
        name(image),
        masked(found.picture(), found.cue()),
        found.label(),
        Optional.of(found.figures()));
  }

  /** A picture without these pixels. */
  static RgbImage masked(RgbImage picture, Mask mask) {
    return RgbImage.ofBytes(
        to -> {
          byte[] from = picture.rgb();
          for (int i = 0; i < to.length; i++) {
            int pixel = i / MEAN.length;
            boolean over = mask.at(pixel / picture.width(), pixel % picture.width());
            to[i] = over ? MEAN[i % MEAN.length] : from[i];
          }
        },
        picture.size());
  }
}
