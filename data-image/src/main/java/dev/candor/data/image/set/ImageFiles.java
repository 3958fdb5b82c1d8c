package dev.candor.data.image.set;

import dev.candor.core.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files by name, in a folder or in a zip. May be asked by several threads at once. */
public sealed interface ImageFiles permits FilesOfFolder, FilesOfZip {
  /** The files of a folder or of a zip, whichever the path is. */
  static ImageFiles of(Path path) {
    if (Files.isDirectory(path)) {
      return new FilesOfFolder(path);
    }
    if (Files.isRegularFile(path)) {
      return FilesOfZip.open(path);
    }
    throw InputException.in(
        path, "must be a folder or a zip of images", "nothing there", "check the path");
  }

  /** The names of the images, parts separated by /, in an order that never changes. */
  List<String> names();

  /** Whether there is a file of this name. */
  boolean has(String name);

  /** What errors call a file. */
  String label(String name);

  /**
   * The bytes of a file.
   *
   * @param most so many and one more are read at most
   * @throws InputException if it is not there or cannot be read
   */
  byte[] bytes(String name, long most);
}
