package dev.candor.data.image.set;

import dev.candor.core.InputException;
import dev.candor.data.image.decode.ImageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Files in a zip, which stays open as long as someone holds this. */
final class FilesOfZip implements ImageFiles {
  private final Path path;
  private final ZipFile zip;

  private FilesOfZip(Path path, ZipFile zip) {
    this.path = path;
    this.zip = zip;
  }

  static FilesOfZip open(Path path) {
    try {
      return new FilesOfZip(path, new ZipFile(path.toFile()));
    } catch (IOException e) {
      throw new InputException(
          path + ": is not a zip (found: " + e.getMessage() + "); give a folder or a zip", e);
    }
  }

  @Override
  public List<String> names() {
    List<String> names =
        zip.stream()
            .filter(entry -> !entry.isDirectory())
            .map(ZipEntry::getName)
            .filter(ImageFormat::isImageName)
            .sorted()
            .toList();
    if (names.isEmpty()) {
      throw InputException.in(path, "must hold images", "none", "give the zip with the images");
    }
    return names;
  }

  @Override
  public boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  @Override
  public String label(String name) {
    return path + "!" + name;
  }

  @Override
  public byte[] bytes(String name, long most) {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw InputException.in(path, "must hold every file that is named", name, "check the name");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, most + 1));
    } catch (IOException e) {
      throw new InputException(
          label(name) + ": cannot be read (found " + e + "); pack the zip anew", e);
    }
  }
}
