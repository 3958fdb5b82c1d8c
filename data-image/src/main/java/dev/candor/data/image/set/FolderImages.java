package dev.candor.data.image.set;

import dev.candor.core.InputException;
import dev.candor.data.image.decode.ImageDecoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which images lie in a folder, or a zip, that has a folder for each class? {@code
 * FOLDER/CLASS/.../IMAGE}, as torchvision's {@code ImageFolder} takes them; classes in the order of
 * their names.
 *
 * @param masks beside the images, under the same names
 * @param decoder how files are decoded
 */
public record FolderImages(Optional<Masks> masks, ImageDecoder decoder) {
  /** Without masks, with the usual limits. */
  public static FolderImages withDefaults() {
    return new FolderImages(Optional.empty(), ImageDecoder.withDefaults());
  }

  /** With masks. */
  public FolderImages withMasks(Masks other) {
    return new FolderImages(Optional.of(other), decoder);
  }

  /** With another decoder. */
  public FolderImages withDecoder(ImageDecoder other) {
    return new FolderImages(masks, other);
  }

  /**
   * The images of a folder or a zip. Nothing is decoded yet.
   *
   * @throws InputException if it is not there, or has fewer than two classes
   */
  public ImageSet read(Path path) {
    ImageFiles files = ImageFiles.of(path);
    List<String> names = new ArrayList<>();
    TreeSet<String> classes = new TreeSet<>();
    for (String name : files.names()) {
      int slash = name.indexOf('/');
      if (slash > 0) {
        names.add(name);
        classes.add(name.substring(0, slash));
      }
    }
    if (classes.size() < 2) {
      throw InputException.in(
          path,
          "must have a folder for each of two classes or more",
          classes,
          "put the images of each class into a folder of its own");
    }
    List<String> order = List.copyOf(classes);
    int[] labels =
        names.stream()
            .mapToInt(name -> order.indexOf(name.substring(0, name.indexOf('/'))))
            .toArray();
    return new FileImages(files, names, order, labels, masks, decoder);
  }
}
