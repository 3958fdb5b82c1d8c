package dev.candor.cli;

import dev.candor.core.InputException;
import dev.candor.core.WholeFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a file that a person named: whole or not at all, and never in the place of a device such
 * as {@code /dev/stdout}, which is written to as it is.
 */
final class OutputFile {
  private OutputFile() {}

  static void write(Path file, String text) throws IOException {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  static void write(Path file, WholeFile.Content content) throws IOException {
    if (Files.isDirectory(file)) {
      throw InputException.in(file, "must be a file to write", "a folder", "name a file in it");
    }
    if (!Files.exists(file)) {
      WholeFile.write(file, content);
    } else if (Files.isRegularFile(file)) {
      WholeFile.write(file.toRealPath(), content);
    } else {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        content.writeTo(out);
      }
    }
  }
}
