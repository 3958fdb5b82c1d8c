package dev.candor.data.image.augment;

import dev.candor.data.image.ImageSize;
import dev.candor.data.image.Mask;
import dev.candor.data.image.RgbImage;

/**
 * A rectangle of a picture, turned left to right or not: what an augmentation drew. Picture and
 * mask are cut alike.
 *
 * @param top its first row
 * @param left its first column
 * @param size its height and width
 * @param mirrored whether left and right are exchanged
 */
public record Cut(int top, int left, ImageSize size, boolean mirrored) {
  /** The whole picture. */
  public static Cut whole(ImageSize size) {
    return new Cut(0, 0, size, false);
  }

  /** Cut out of a picture. */
  public RgbImage of(RgbImage picture) {
    RgbImage part = size.equals(picture.size()) ? picture : picture.crop(top, left, size);
    return mirrored ? part.mirrored() : part;
  }

  /** Cut out of a mask. */
  public Mask of(Mask mask) {
    Mask part = size.equals(mask.size()) ? mask : mask.crop(top, left, size);
    return mirrored ? part.mirrored() : part;
  }
}
