package dev.candor.data.image.batch;

import dev.candor.core.NdArray;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.Mask;
import dev.candor.data.image.augment.Cut;
import java.util.List;
import java.util.Optional;

/**
 * Images as a network reads them.
 *
 * @param inputs {@code [n, 3, height, width]}, float32
 * @param labels {@code [n, 1]}: the numbers of the classes
 * @param masks of each image, cut and resized as the image was, where it has one
 * @param images their numbers in the set
 * @param views which part of its picture each image shows
 */
public record ImageBatch(
    NdArray inputs,
    NdArray labels,
    List<Optional<Mask>> masks,
    List<Integer> images,
    List<View> views) {
  /** Copies the lists. */
  public ImageBatch {
    masks = List.copyOf(masks);
    images = List.copyOf(images);
    views = List.copyOf(views);
  }

  /**
   * A part of a picture.
   *
   * @param cut which part
   * @param picture the size of the whole
   */
  public record View(Cut cut, ImageSize picture) {}
}
