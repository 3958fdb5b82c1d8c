package dev.candor.torch.store;

import dev.candor.core.WholeFile;
import java.nio.file.Path;

/**
 * Reads and writes the safetensors format: eight bytes of header length (little-endian), a JSON
 * header, and the numbers of all arrays, one after the other.
 *
 * <p>Writes F32 and F64. Reads also F16, BF16, I8, I16, U8 and BOOL (as float32) and I32 and I64
 * (as float64). Arrays are written with the widest numbers first, then by name, and the header is
 * padded, so that every number lies at a multiple of its size; the same arrays give the same bytes.
 *
 * <p>A file is checked before anything is read of it: header length (at most 100 MB and inside the
 * file), duplicate names, shapes whose product overflows, offsets that overlap, leave a hole or do
 * not fill the file. Memory: at most four times the file's size plus its largest array.
 *
 * @see <a href="https://huggingface.co/docs/safetensors">the published format</a>
 */
public final class Safetensors {
  /** The longest header the format allows, in bytes. */
  static final long LONGEST_HEADER = 100_000_000;

  private Safetensors() {}

  /**
   * Writes a file whole or not at all.
   *
   * @throws dev.candor.core.InputException if the file cannot be written or a name is {@code
   *     __metadata__}
   */
  public static void write(Path file, NamedArrays content) {
    WholeFile.write(file, SafetensorsWriter.of(file, content));
  }

  /**
   * Reads a file.
   *
   * @throws dev.candor.core.InputException if it is not there, or not in the format in any way
   */
  public static NamedArrays read(Path file) {
    return SafetensorsReader.read(file);
  }
}
