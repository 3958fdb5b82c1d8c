package dev.candor.data.image;

import dev.candor.core.InputException;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Which pixels of a picture are meant? Height x width truths, row-major, never changed after they
 * are made. Memory: one bit a pixel.
 */
public final class Mask {
  private final ImageSize size;
  private final BitSet pixels;

  private Mask(ImageSize size, BitSet pixels) {
    this.size = size;
    this.pixels = pixels;
  }

  /** The pixels whose number, row times width plus column, is in the set; it is copied. */
  public static Mask of(BitSet pixels, ImageSize size) {
    if (pixels.length() > size.pixels()) {
      throw InputException.of(
          "mask", "must lie within " + size, "pixel " + (pixels.length() - 1), "check the size");
    }
    return new Mask(size, (BitSet) pixels.clone());
  }

  /**
   * The pixels of a grey picture whose value is meant: of a trimap of Oxford-IIIT Pet, 1 is the
   * animal, 2 the background, 3 the border.
   */
  public static Mask of(RgbImage grey, IntPredicate meant) {
    BitSet pixels = new BitSet();
    for (int row = 0; row < grey.height(); row++) {
      for (int column = 0; column < grey.width(); column++) {
        if (meant.test(grey.at(row, column, 0))) {
          pixels.set(row * grey.width() + column);
        }
      }
    }
    return new Mask(grey.size(), pixels);
  }

  /** Height and width. */
  public ImageSize size() {
    return size;
  }

  /** Whether a pixel is meant. */
  public boolean at(int row, int column) {
    java.util.Objects.checkIndex(row, size.height());
    java.util.Objects.checkIndex(column, size.width());
    return pixels.get(row * size.width() + column);
  }

  /** How many pixels are meant. */
  public int count() {
    return pixels.cardinality();
  }

  /** The pixels of either mask. */
  public Mask or(Mask other) {
    if (!size.equals(other.size)) {
      throw InputException.of("mask", "must have the size " + size, other.size, "fit it first");
    }
    BitSet both = (BitSet) pixels.clone();
    both.or(other.pixels);
    return new Mask(size, both);
  }

  /** 1 for each pixel that is meant, 0 for the others, row-major: a map like any other. */
  public double[] toDoubles() {
    double[] map = new double[Math.toIntExact(size.pixels())];
    pixels.stream().forEach(pixel -> map[pixel] = 1);
    return map;
  }

  /** The rectangle whose upper left pixel is given. */
  public Mask crop(int top, int left, ImageSize part) {
    if (top < 0
        || left < 0
        || top > size.height() - part.height()
        || left > size.width() - part.width()) {
      throw InputException.of(
          "crop",
          "must lie within the mask of " + size,
          part + " at " + top + ", " + left,
          "give a part within it");
    }
    return rearranged(part, (row, column) -> at(top + row, left + column));
  }

  /** The middle, as {@link RgbImage#centreCrop} takes it. */
  public Mask centreCrop(ImageSize part) {
    int top = (int) Math.rint((size.height() - part.height()) / 2.0);
    int left = (int) Math.rint((size.width() - part.width()) / 2.0);
    return crop(top, left, part);
  }

  /** Left and right exchanged. */
  public Mask mirrored() {
    return rearranged(size, (row, column) -> at(row, size.width() - 1 - column));
  }

  /** In another size: every new pixel is the old one under its middle. */
  public Mask resized(ImageSize to) {
    return rearranged(
        to,
        (row, column) ->
            at(
                nearest(row, size.height(), to.height()),
                nearest(column, size.width(), to.width())));
  }

  private static int nearest(int at, int from, int to) {
    return (int) Math.min(from - 1, (2L * at + 1) * from / (2L * to));
  }

  private static Mask rearranged(ImageSize to, Source source) {
    BitSet found = new BitSet();
    for (int row = 0; row < to.height(); row++) {
      for (int column = 0; column < to.width(); column++) {
        found.set(row * to.width() + column, source.at(row, column));
      }
    }
    return new Mask(to, found);
  }

  /** What a place shows. */
  private interface Source {
    boolean at(int row, int column);
  }

  /** Equal when size and every pixel are equal. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Mask that && size.equals(that.size) && pixels.equals(that.pixels);
  }

  @Override
  public int hashCode() {
    return 31 * size.hashCode() + pixels.hashCode();
  }

  /** The size and how many are meant, never the pixels. */
  @Override
  public String toString() {
    return "mask " + size + ", " + count() + " pixels";
  }
}
