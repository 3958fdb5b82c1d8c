package dev.candor.data.image.decode;

import dev.candor.data.image.RgbImage;
import java.util.function.UnaryOperator;

/** How a camera was held, and so how its pixels are turned to be upright: tag 274 of EXIF. */
enum Orientation {
  UPRIGHT(UnaryOperator.identity()),
  MIRRORED(RgbImage::mirrored),
  HALF_TURN(picture -> picture.mirrored().upsideDown()),
  UPSIDE_DOWN(RgbImage::upsideDown),
  TRANSPOSED(RgbImage::transposed),
  QUARTER_TURN_RIGHT(picture -> picture.transposed().mirrored()),
  TRANSVERSED(picture -> picture.transposed().mirrored().upsideDown()),
  QUARTER_TURN_LEFT(picture -> picture.transposed().upsideDown());

  private final UnaryOperator<RgbImage> turning;

  Orientation(UnaryOperator<RgbImage> turning) {
    this.turning = turning;
  }

  /** By the value of the tag, 1 to 8; anything else says nothing. */
  static Orientation ofTag(int value) {
    return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
  }

  RgbImage applied(RgbImage picture) {
    return turning.apply(picture);
  }
}
