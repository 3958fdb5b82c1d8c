package dev.candor.data.npy;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads a {@code .npz} archive: what {@code numpy.savez} and {@code savez_compressed} write, arrays
 * by name. What holds of one array holds of {@link NpyFile}.
 *
 * <p>Nothing is unpacked to disk. What an entry claims to hold is checked before room is made for
 * it: an array of more than 256 MiB that shrank by more than a hundred times is refused, as are
 * entries whose checksum is wrong and files that are no arrays.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.savez.html">the published
 *     format</a>
 */
public final class NpzFile {
  private static final String SUFFIX = ".npy";
  private static final long LARGE = 256L << 20;
  private static final long SHRUNK = 100;
  private static final int MOST_ARRAYS = 10_000;

  private NpzFile() {}

  /**
   * The names of the arrays, as {@code numpy.load} has them.
   *
   * @throws InputException if the file is not there or no archive
   */
  public static List<String> names(Path file) {
    try (ZipFile zip = open(file)) {
      return names(file, zip);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Reads the array of a name.
   *
   * @throws InputException if there is none, or it is damaged or holds something else than numbers
   */
  public static NdArray read(Path file, String name) {
    try (ZipFile zip = open(file)) {
      List<String> names = names(file, zip);
      if (!names.contains(name)) {
        throw InputException.in(file, "must hold the array", name, "name one of " + names);
      }
      return read(file, zip, name);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static ZipFile open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw InputException.in(file, "must be a .npz file", "no file", "check the path");
    }
    return new ZipFile(file.toFile());
  }

  private static List<String> names(Path file, ZipFile zip) {
    if (zip.size() > MOST_ARRAYS) {
      throw broken(file, "it must hold at most " + MOST_ARRAYS + " arrays", zip.size());
    }
    List<String> names = new ArrayList<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = entry.getName();
      if (!name.endsWith(SUFFIX) || !name.matches("[^/\\\\:*?\"<>|\\p{Cntrl}]{1,200}")) {
        throw broken(file, "every entry must be an array, NAME.npy", name);
      }
      names.add(name.substring(0, name.length() - SUFFIX.length()));
    }
    if (names.isEmpty()) {
      throw broken(file, "it must hold an array", "none");
    }
    return names;
  }

  private static NdArray read(Path file, ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name + SUFFIX);
    Path shown = file.resolve(entry.getName());
    long bytes = entry.getSize();
    if (bytes > LARGE && bytes / SHRUNK > entry.getCompressedSize()) {
      throw broken(
          shown,
          "an array of more than 256 MiB must not have shrunk by more than a hundred times",
          entry.getCompressedSize() + " bytes for " + bytes);
    }
    try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
      ReadableByteChannel channel = Channels.newChannel(in);
      NdArray array = NpyFile.read(shown, channel, bytes);
      if (channel.read(ByteBuffer.allocate(1)) > 0
          || in.getChecksum().getValue() != entry.getCrc()) {
        throw broken(shown, "its checksum must be right", "another");
      }
      return array;
    }
  }

  private static InputException broken(Path file, String what, Object found) {
    return InputException.in(
        file, "not a .npz file of numbers: " + what, found, "save it anew with numpy.savez");
  }

  private static InputException unreadable(Path file, IOException e) {
    return new InputException(
        file
            + (e instanceof ZipException
                ? ": not a .npz file of numbers: it must be a zip archive (found "
                : ": cannot be read (found ")
            + e.getMessage()
            + "); save it anew with numpy.savez",
        e);
  }
}
