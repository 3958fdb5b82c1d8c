package dev.candor.data.image.set;

import java.util.List;

/**
 * Labelled images by number: of a folder, of a zip, or drawn. May be asked by several threads at
 * once, and answers the same every time.
 */
public interface ImageSet {
  /** How many there are. */
  int size();

  /** The names of the classes, by number. */
  List<String> classes();

  /** What an image is called: a file's name within its folder or zip. */
  String name(int image);

  /** The class of an image; costs nothing. */
  int label(int image);

  /**
   * An image, decoded anew.
   *
   * @throws dev.candor.core.InputException if its file is broken; the message names it
   */
  LabelledImage image(int image);

  /** Some of the images, in this order. */
  default ImageSet choose(int... images) {
    return new ChosenImages(this, images);
  }

  /** The classes of all images. */
  default int[] labels() {
    int[] labels = new int[size()];
    java.util.Arrays.setAll(labels, this::label);
    return labels;
  }
}
