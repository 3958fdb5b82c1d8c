package dev.candor.data.image.set;

import dev.candor.core.InputException;
import dev.candor.data.image.decode.ImageDecoder;
import dev.candor.data.image.decode.ImageFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which images lie in a folder, a zip or a file, for a network whose classes are known?
 *
 * <p>An image below a folder that is called like a class has that class, the outermost such folder
 * deciding; every other image has the class {@link #UNKNOWN}. All folders are gone through.
 *
 * @param classes their names, by number
 * @param masks beside the images, under the same names
 * @param decoder how files are decoded
 */
public record ImagesForUse(List<String> classes, Optional<Masks> masks, ImageDecoder decoder) {
  /** The class of an image that nobody told. */
  public static final int UNKNOWN = -1;

  /** Copies the list. */
  public ImagesForUse {
    classes = List.copyOf(classes);
  }

  /** Without masks, with the usual limits. */
  public static ImagesForUse of(List<String> classes) {
    return new ImagesForUse(classes, Optional.empty(), ImageDecoder.withDefaults());
  }

  /** With masks. */
  public ImagesForUse withMasks(Masks other) {
    return new ImagesForUse(classes, Optional.of(other), decoder);
  }

  /**
   * The images of a folder or a zip in the order of their names, or the one of a file. Nothing is
   * decoded yet.
   *
   * @throws InputException if there is none
   */
  public ImageSet read(Path path) {
    if (Files.isRegularFile(path) && ImageFormat.isImageName(String.valueOf(path.getFileName()))) {
      Path whole = path.toAbsolutePath();
      Path folder = Optional.ofNullable(whole.getParent()).orElse(whole);
      return set(new FilesOfFolder(folder), List.of(String.valueOf(path.getFileName())));
    }
    ImageFiles files = ImageFiles.of(path);
    return set(files, files.names());
  }

  private ImageSet set(ImageFiles files, List<String> names) {
    int[] labels = names.stream().mapToInt(this::label).toArray();
    return new FileImages(files, names, classes, labels, masks, decoder);
  }

  private int label(String name) {
    int from = 0;
    for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', from)) {
      int known = classes.indexOf(name.substring(from, slash));
      if (known >= 0) {
        return known;
      }
      from = slash + 1;
    }
    return UNKNOWN;
  }
}
