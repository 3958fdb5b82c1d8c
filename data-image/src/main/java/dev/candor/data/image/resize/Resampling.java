package dev.candor.data.image.resize;

/**
 * How the pixels of a resized picture are weighed together: Pillow's filters under Pillow's names.
 *
 * <p>When a picture shrinks, the filter is stretched by the same factor (antialiasing), except with
 * {@link #NEAREST}, which takes one pixel and mixes none: the one for masks of classes.
 */
public enum Resampling {
  /** The pixel under the middle of the new one. */
  NEAREST(0),
  /** The mean of the pixels that the new one covers. */
  BOX(.5),
  /** A triangle: what torchvision takes by default. */
  BILINEAR(1),
  /** A raised cosine; sharper than bilinear at the same width. */
  HAMMING(1),
  /** Keys' cubic with a = -0.5. */
  BICUBIC(2),
  /** A windowed sine over three pixels to either side. */
  LANCZOS(3);

  private final double support;

  Resampling(double support) {
    this.support = support;
  }

  /** How far the filter reaches to either side, in pixels of the coarser picture. */
  double support() {
    return support;
  }

  double weight(double x) {
    return switch (this) {
      case NEAREST -> throw new IllegalStateException("takes one pixel and weighs none");
      case BOX -> x > -.5 && x <= .5 ? 1 : 0;
      case BILINEAR -> Math.max(0, 1 - Math.abs(x));
      case HAMMING -> hamming(Math.abs(x));
      case BICUBIC -> Cubic.weight(x, -.5);
      case LANCZOS -> x >= -3 && x < 3 ? sinc(x) * sinc(x / 3) : 0;
    };
  }

  private static double hamming(double x) {
    if (x == 0) {
      return 1;
    }
    if (x >= 1) {
      return 0;
    }
    double angle = x * Math.PI;
    return StrictMath.sin(angle) / angle * (.54 + .46 * StrictMath.cos(angle));
  }

  private static double sinc(double x) {
    if (x == 0) {
      return 1;
    }
    double angle = x * Math.PI;
    return StrictMath.sin(angle) / angle;
  }
}
