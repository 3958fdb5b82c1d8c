package dev.candor.data.npy;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Reads a {@code .npy} file: what {@code numpy.save} writes, versions 1 to 3 of the format.
 *
 * <p>float32 stays float32; float64, booleans and whole numbers of any width become float64 (a
 * whole number beyond 2^53 in size, which float64 cannot hold, is an error). Either byte order, but
 * row-major (C) order only. Arrays of objects are Python pickles, which can run code when they are
 * read: they are refused, as are structures and texts.
 *
 * <p>The header is checked against the file's size before room for the numbers is made: memory is
 * at most twice the array plus one megabyte, whatever the header claims.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">the
 *     published format</a>
 */
public final class NpyFile {
  private NpyFile() {}

  /**
   * Reads the one array of a file.
   *
   * @throws InputException if it is not there, damaged, or holds something else than numbers
   */
  public static NdArray read(Path file) {
    if (Files.isDirectory(file)) {
      throw InputException.in(file, "must be a .npy file", "a folder", "give a file in it");
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return read(file, channel, channel.size());
    } catch (NoSuchFileException e) {
      throw new InputException(file + ": there is no such file; check the path", e);
    } catch (IOException e) {
      throw new InputException(
          file + ": cannot be read (found " + e + "); give a file that may be read", e);
    }
  }

  /** Reads an array of so many bytes, header and numbers. */
  static NdArray read(Path file, ReadableByteChannel channel, long bytes) throws IOException {
    return NpyNumbers.read(file, channel, NpyHeader.read(file, channel, bytes));
  }

  /** Fills the buffer, or says where the file ends. */
  static void fill(Path file, ReadableByteChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw broken(
            file,
            "must have " + buffer.remaining() + " more bytes",
            "the end of the file",
            "the file was cut: copy it again");
      }
    }
    buffer.flip();
  }

  static InputException broken(Path file, String what, Object found, String remedy) {
    return InputException.in(file, "not a .npy file of numbers: " + what, found, remedy);
  }
}
