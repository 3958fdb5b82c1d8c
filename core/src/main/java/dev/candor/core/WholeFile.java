package dev.candor.core;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file so that, whenever the program is killed, it is wholly the old one or wholly the new
 * one: beside it under the name {@code FILE.next}, onto the disk, then renamed.
 *
 * <p>One writer at a time for a file. Folders on the way are made.
 */
public final class WholeFile {
  private WholeFile() {}

  /** What a file is to hold. */
  @FunctionalInterface
  public interface Content {
    /** Writes it; the stream is buffered, and closed by the caller. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes a text in UTF-8. */
  public static void write(Path file, String text) {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes a content. Where that fails, the old file stays as it was. */
  public static void write(Path file, Content content) {
    Path next = beside(file);
    prepare(next, content);
    put(next, file);
  }

  /** The name under which a file is prepared. */
  public static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ".next");
  }

  /** Writes a file and waits until it is on the disk; nothing protects what was there before. */
  public static void prepare(Path file, Content content) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        content.writeTo(out);
        out.flush();
        channel.force(true);
      }
    } catch (IOException e) {
      throw cannotWrite(file, e);
    }
  }

  /** Puts a prepared file in the place of another, in one step. */
  public static void put(Path prepared, Path file) {
    try {
      try {
        Files.move(prepared, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(prepared, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw cannotWrite(file, e);
    }
  }

  private static InputException cannotWrite(Path file, IOException e) {
    return new InputException(
        file
            + ": cannot be written (found "
            + e
            + "); choose another place, or free space and rights there",
        e);
  }
}
