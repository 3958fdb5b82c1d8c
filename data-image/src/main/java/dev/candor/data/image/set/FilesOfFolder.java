package dev.candor.data.image.set;

import dev.candor.core.InputException;
import dev.candor.data.image.decode.ImageFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files in a folder and the folders below it. */
record FilesOfFolder(Path folder) implements ImageFiles {
  @Override
  public List<String> names() {
    return ImageFolder.filesBelow(folder).stream()
        .map(file -> String.join("/", parts(folder.relativize(file))))
        .toList();
  }

  private static List<String> parts(Path path) {
    return java.util.stream.StreamSupport.stream(path.spliterator(), false)
        .map(Path::toString)
        .toList();
  }

  @Override
  public boolean has(String name) {
    return Files.isRegularFile(path(name));
  }

  @Override
  public String label(String name) {
    return folder.resolve(name).toString();
  }

  @Override
  public byte[] bytes(String name, long most) {
    try (InputStream in = Files.newInputStream(path(name))) {
      return in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, most + 1));
    } catch (IOException e) {
      throw new InputException(
          label(name) + ": cannot be read (found " + e + "); give a file that may be read", e);
    }
  }

  /** A name must not lead out of the folder. */
  private Path path(String name) {
    Path path = folder.resolve(name).normalize();
    if (!path.startsWith(folder.normalize())) {
      throw InputException.in(folder, "must hold every file that is named", name, "check the name");
    }
    return path;
  }
}
