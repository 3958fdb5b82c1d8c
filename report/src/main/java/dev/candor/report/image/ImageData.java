package dev.candor.report.image;

import dev.candor.core.InputException;
import java.util.List;

/**
 * The images that were learned from, and how the networks see them.
 *
 * @param name what people call the set: the folder's or file's name
 * @param classes their names in the order of the outputs, two or more
 * @param trainImages how many were trained on
 * @param validationImages how many chose the epoch; 0 where none did
 * @param testImages how many everything on the page was measured on, none of them seen before
 * @param split how the three came about, in words: seeded and stratified, or given by files
 * @param height of what a network reads, in pixels
 * @param width of it
 * @param patch side of a patch in pixels; height and width are multiples of it
 */
public record ImageData(
    String name,
    List<String> classes,
    int trainImages,
    int validationImages,
    int testImages,
    String split,
    int height,
    int width,
    int patch) {
  /** Checks that there is something to tell apart, and that patches fit. */
  public ImageData {
    classes = List.copyOf(classes);
    if (classes.size() < 2) {
      throw InputException.of("classes", "must be two or more", classes.size(), "name them");
    }
    if (trainImages < 1 || validationImages < 0 || testImages < 1) {
      throw InputException.of(
          "images",
          "must be one or more to train and to test on",
          trainImages + " and " + testImages,
          "count them");
    }
    if (patch < 1 || height < patch || width < patch || height % patch + width % patch > 0) {
      throw InputException.of(
          "patch",
          "must divide height and width",
          patch + " in " + height + "x" + width,
          "give the side the networks were built for");
    }
  }

  /** Patches from top to bottom. */
  public int rows() {
    return height / patch;
  }

  /** Patches from left to right. */
  public int columns() {
    return width / patch;
  }
}
