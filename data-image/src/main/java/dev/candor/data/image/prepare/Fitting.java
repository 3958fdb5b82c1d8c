package dev.candor.data.image.prepare;

import dev.candor.core.InputException;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.Mask;
import dev.candor.data.image.RgbImage;
import dev.candor.data.image.resize.PictureResize;
import dev.candor.data.image.resize.Resampling;

/** How a picture is brought to the size that a network wants. */
public sealed interface Fitting {
  /** The picture in the size wanted. */
  RgbImage fit(RgbImage picture, ImageSize size, Resampling resampling);

  /** The mask of such a picture in the size wanted: every pixel is the old one under its middle. */
  Mask fit(Mask mask, ImageSize size);

  /** Height and width each to the size wanted; what was round becomes oval. */
  record Stretched() implements Fitting {
    @Override
    public RgbImage fit(RgbImage picture, ImageSize size, Resampling resampling) {
      return PictureResize.to(size, picture, resampling);
    }

    @Override
    public Mask fit(Mask mask, ImageSize size) {
      return mask.resized(size);
    }
  }

  /**
   * The shorter side to a length, then the middle: torchvision's {@code Resize(shorterSide)} and
   * {@code CenterCrop(size)}. The margins are lost. The longer side is cut to a whole number.
   *
   * @param shorterSide at least the longer side of the size wanted
   */
  record Middle(int shorterSide) implements Fitting {
    /** Checks the length. */
    public Middle {
      if (shorterSide < 1) {
        throw InputException.of("shorter side", "must be 1 or more", shorterSide, "give pixels");
      }
    }

    @Override
    public RgbImage fit(RgbImage picture, ImageSize size, Resampling resampling) {
      if (shorterSide < size.height() || shorterSide < size.width()) {
        throw InputException.of(
            "shorter side", "must hold the size wanted, " + size, shorterSide, "give more");
      }
      return PictureResize.to(scaled(picture.size()), picture, resampling).centreCrop(size);
    }

    @Override
    public Mask fit(Mask mask, ImageSize size) {
      return mask.resized(scaled(mask.size())).centreCrop(size);
    }

    private ImageSize scaled(ImageSize from) {
      return from.height() <= from.width()
          ? new ImageSize(shorterSide, (int) ((long) shorterSide * from.width() / from.height()))
          : new ImageSize((int) ((long) shorterSide * from.height() / from.width()), shorterSide);
    }
  }

  /** The largest middle part that has the size's proportions when the size is a square. */
  static Fitting middle(ImageSize size) {
    return new Middle(Math.max(size.height(), size.width()));
  }
}
