package dev.candor.cli;

import dev.candor.core.InputException;
import java.nio.file.Path;

/** Where the drawing of a picture goes, by the picture's name. */
final class PictureFile {
  /** The folder of the drawings in the folder of all forms. */
  static final String FOLDER = "pictures";

  private PictureFile() {}

  /**
   * The file {@code pictures/NAME.png}.
   *
   * @throws InputException if the name leads out of the folder, as names in a zip may
   */
  static Path of(Path folder, String name) {
    Path all = folder.resolve(FOLDER).normalize();
    Path file = all.resolve(name + ".png").normalize();
    if (!file.startsWith(all)) {
      throw InputException.of(
          "name of an image", "must not lead out of its folder", name, "pack the zip anew");
    }
    return file;
  }
}
