package dev.candor.torch.graph.shape;

/**
 * Where a number of a resized picture looks in the old one, and what it takes there.
 *
 * @param grid how places of the new picture lie over those of the old
 * @param reading what is taken at a place between numbers
 */
public record Sampling(Grid grid, Reading reading) {
  /** How places of the new picture lie over those of the old. */
  public enum Grid {
    /** Numbers are the middles of squares; both pictures have the same outline. */
    HALF_PIXEL,
    /** The same; a single number looks at the first place. */
    HALF_PIXEL_OR_FIRST,
    /** The first numbers lie on one another, and so do the last. */
    ALIGN_CORNERS,
    /** The first numbers lie on one another. */
    ASYMMETRIC
  }

  /** What is taken at a place between numbers. */
  public enum Reading {
    /** Both neighbours, the nearer one more. */
    LINEAR,
    /** The nearest, of two the left. */
    NEAREST_OR_LEFT,
    /** The nearest, of two the right. */
    NEAREST_OR_RIGHT,
    /** The left. */
    LEFT,
    /** The right. */
    RIGHT
  }

  /** Where number i of an axis looks; in single precision, as other engines reckon it. */
  float place(int i, long wanted, long length, float scale) {
    return switch (grid) {
      case HALF_PIXEL -> (i + 0.5f) / scale - 0.5f;
      case HALF_PIXEL_OR_FIRST -> wanted > 1 ? (i + 0.5f) / scale - 0.5f : 0;
      case ALIGN_CORNERS -> wanted > 1 ? i * (length - 1f) / (wanted - 1) : 0;
      case ASYMMETRIC -> i / scale;
    };
  }

  /** The whole place that is taken. */
  long nearest(float place) {
    return switch (reading) {
      case NEAREST_OR_LEFT -> (long) Math.ceil(place - 0.5f);
      case NEAREST_OR_RIGHT -> (long) Math.floor(place + 0.5f);
      case RIGHT -> (long) Math.ceil(place);
      default -> (long) Math.floor(place);
    };
  }
}
