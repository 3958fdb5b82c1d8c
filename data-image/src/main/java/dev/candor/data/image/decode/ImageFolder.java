package dev.candor.data.image.decode;

import dev.candor.core.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which images lie in a folder? The same ones in the same order on every machine.
 *
 * <p>Files count by the ending of their name ({@code .jpg}, {@code .png}, {@code .webp}, {@code
 * .tif}, {@code .gif}, {@code .bmp} and their spellings); hidden files and everything else are
 * passed over. The order is that of the names' characters, parts of the path one by one, so that it
 * depends neither on the file system nor on the language.
 */
public final class ImageFolder {
  private static final Comparator<Path> BY_NAMES = ImageFolder::compare;

  private ImageFolder() {}

  /**
   * The images in a folder, not in folders below it.
   *
   * @throws InputException if it is not there, or holds no image
   */
  public static List<Path> files(Path folder) {
    return images(folder, 1);
  }

  /**
   * The images in a folder and in all folders below it; symbolic links are not followed.
   *
   * @throws InputException if it is not there, or holds no image
   */
  public static List<Path> filesBelow(Path folder) {
    return images(folder, Integer.MAX_VALUE);
  }

  private static List<Path> images(Path folder, int depth) {
    if (!Files.isDirectory(folder)) {
      throw new InputException(folder + ": there is no such folder; check the path");
    }
    List<Path> images;
    try (Stream<Path> files = Files.walk(folder, depth)) {
      images = files.filter(ImageFolder::isImage).sorted(BY_NAMES).toList();
    } catch (IOException | UncheckedIOException e) {
      throw new InputException(
          folder + ": cannot be read (found " + e + "); give a folder that may be read", e);
    }
    if (images.isEmpty()) {
      throw new InputException(
          folder
              + ": holds no image (looked for .jpg, .png, .webp, .tif, .gif, .bmp); "
              + "give the folder with the images");
    }
    return images;
  }

  private static boolean isImage(Path file) {
    String name = String.valueOf(file.getFileName());
    return !name.startsWith(".") && ImageFormat.isImageName(name) && Files.isRegularFile(file);
  }

  private static int compare(Path one, Path other) {
    int parts = Math.min(one.getNameCount(), other.getNameCount());
    for (int i = 0; i < parts; i++) {
      int order = one.getName(i).toString().compareTo(other.getName(i).toString());
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.getNameCount(), other.getNameCount());
  }
}
