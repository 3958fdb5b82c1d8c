package dev.candor.data.image.decode;

import dev.candor.data.image.RgbImage;

/** How a camera was held, and so how its pixels are turned to be upright: tag 274 of EXIF. */
enum Orientation {
  UPRIGHT,
  MIRRORED,
  HALF_TURN,
  UPSIDE_DOWN,
  TRANSPOSED,
  QUARTER_TURN_RIGHT,
  TRANSVERSED,
  QUARTER_TURN_LEFT;

  /** By the value of the tag, 1 to 8; anything else says nothing. */
  static Orientation ofTag(int value) {
    return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
  }

  RgbImage applied(RgbImage picture) {
    return switch (this) {
      case UPRIGHT -> picture;
      case MIRRORED -> picture.mirrored();
      case HALF_TURN -> picture.mirrored().upsideDown();
      case UPSIDE_DOWN -> picture.upsideDown();
      case TRANSPOSED -> picture.transposed();
      case QUARTER_TURN_RIGHT -> picture.transposed().mirrored();
      case TRANSVERSED -> picture.transposed().mirrored().upsideDown();
      case QUARTER_TURN_LEFT -> picture.transposed().upsideDown();
    };
  }
}
