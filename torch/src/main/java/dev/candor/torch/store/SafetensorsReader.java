package dev.candor.torch.store;

import dev.candor.core.DType;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a safetensors file: checks everything first, then the numbers, chunk by chunk. */
final class SafetensorsReader {
  private static final int CHUNK = 1 << 18;

  private SafetensorsReader() {}

  static NamedArrays read(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return read(file, channel);
    } catch (IOException e) {
      throw new InputException(
          file + ": cannot be read (found " + e + "); give a file that exists and may be read", e);
    }
  }

  /** Reads a file that is open, whatever is at its path by now. */
  static NamedArrays read(Path file, FileChannel channel) throws IOException {
    long fileBytes = channel.size();
    long headerBytes = headerLength(file, channel, fileBytes);
    long dataStart = Long.BYTES + headerBytes;
    String text = text(file, channel, (int) headerBytes);
    SafetensorsHeader header = SafetensorsHeader.parse(file, text, fileBytes - dataStart);
    checkHeap(file, header);
    SortedMap<String, NdArray> arrays = new TreeMap<>();
    for (StoredArray array : header.arrays()) {
      arrays.put(array.name(), numbers(file, channel, dataStart, array));
    }
    return new NamedArrays(arrays, header.metadata());
  }

  private static long headerLength(Path file, FileChannel channel, long fileBytes)
      throws IOException {
    if (fileBytes < Long.BYTES + 2) {
      throw InputException.in(
          file,
          "not a safetensors file: must have 10 bytes or more",
          fileBytes,
          "the file was cut: copy it again");
    }
    long length = bytes(file, channel, 0, Long.BYTES).getLong();
    if (length < 2 || length > Math.min(Safetensors.LONGEST_HEADER, fileBytes - Long.BYTES)) {
      throw InputException.in(
          file,
          "not a safetensors file: the header must have 2 to "
              + Math.min(Safetensors.LONGEST_HEADER, fileBytes - Long.BYTES)
              + " bytes",
          Long.toUnsignedString(length),
          "check that this is a safetensors file and that it is whole");
    }
    return length;
  }

  private static String text(Path file, FileChannel channel, int length) throws IOException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(bytes(file, channel, Long.BYTES, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw InputException.in(
          file, "not a safetensors file: the header must be UTF-8", e, "write the file anew");
    }
  }

  private static void checkHeap(Path file, SafetensorsHeader header) {
    long all = 0;
    long largest = 0;
    for (StoredArray array : header.arrays()) {
      long held = (long) array.size() * array.type().held().bytes();
      all += held;
      largest = Math.max(largest, held);
    }
    if (all + largest > Runtime.getRuntime().maxMemory()) {
      throw InputException.in(
          file,
          "must fit into the heap of " + Runtime.getRuntime().maxMemory() + " bytes",
          all + largest + " bytes needed",
          "start Java with a larger -Xmx");
    }
  }

  private static NdArray numbers(Path file, FileChannel channel, long dataStart, StoredArray array)
      throws IOException {
    boolean single = array.type().held() == DType.FLOAT32;
    float[] floats = new float[single ? array.size() : 0];
    double[] doubles = new double[single ? 0 : array.size()];
    int perChunk = CHUNK / array.type().bytes();
    for (int from = 0; from < array.size(); from += perChunk) {
      int count = Math.min(perChunk, array.size() - from);
      long position = dataStart + array.begin() + (long) from * array.type().bytes();
      ByteBuffer chunk = bytes(file, channel, position, count * array.type().bytes());
      for (int i = from; i < from + count; i++) {
        double number = number(file, array, i, chunk);
        if (single) {
          floats[i] = (float) number;
        } else {
          doubles[i] = number;
        }
      }
    }
    return single ? NdArray.of(floats, array.axes()) : NdArray.of(doubles, array.axes());
  }

  private static double number(Path file, StoredArray array, int i, ByteBuffer chunk) {
    try {
      return array.type().decode(chunk);
    } catch (ArithmeticException e) {
      throw new InputException(
          file
              + ": number "
              + i
              + " of "
              + array.name()
              + " must be "
              + e.getMessage()
              + "; convert the array",
          e);
    }
  }

  private static ByteBuffer bytes(Path file, FileChannel channel, long position, int length)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position()) < 0) {
        throw InputException.in(
            file, "became shorter while it was read", position, "read it when nobody writes it");
      }
    }
    return buffer.flip();
  }
}
