package dev.candor.data.npy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What a file says of its array: magic bytes, version, length of the header, and a Python
 * dictionary with {@code descr}, {@code fortran_order} and {@code shape}. Checked against the
 * file's size before it is believed.
 */
final class NpyHeader {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int LONGEST = 1 << 16;

  private final NpyType type;
  private final int[] shape;
  private final int size;

  private NpyHeader(NpyType type, int[] shape, int size) {
    this.type = type;
    this.shape = shape;
    this.size = size;
  }

  NpyType type() {
    return type;
  }

  int[] shape() {
    return shape.clone();
  }

  int size() {
    return size;
  }

  /** Reads the header and leaves the channel at the first number. */
  static NpyHeader read(Path file, ReadableByteChannel channel, long fileBytes) throws IOException {
    ByteBuffer start = ByteBuffer.allocate(MAGIC.length + 2).order(ByteOrder.LITTLE_ENDIAN);
    NpyFile.fill(file, channel, start);
    byte[] magic = new byte[MAGIC.length];
    start.get(magic);
    if (!Arrays.equals(magic, MAGIC)) {
      throw NpyFile.broken(
          file,
          "it must begin with the bytes 93 'NUMPY'",
          "others",
          "write it with numpy.save, or give a file that was");
    }
    int version = start.get();
    if (version < 1 || version > 3 || start.get() != 0) {
      throw NpyFile.broken(
          file, "its version must be 1.0, 2.0 or 3.0", version, "save it with numpy.save");
    }
    ByteBuffer length = ByteBuffer.allocate(version == 1 ? 2 : 4).order(ByteOrder.LITTLE_ENDIAN);
    NpyFile.fill(file, channel, length);
    long bytes = version == 1 ? length.getShort() & 0xffff : length.getInt() & 0xffffffffL;
    if (bytes > LONGEST) {
      throw NpyFile.broken(
          file, "its header must have at most " + LONGEST + " bytes", bytes, "save it anew");
    }
    ByteBuffer text = ByteBuffer.allocate((int) bytes);
    NpyFile.fill(file, channel, text);
    NpyDictionary dictionary =
        NpyDictionary.parse(
            file,
            new String(
                text.array(), version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
    return checked(file, dictionary, fileBytes - MAGIC.length - 2 - length.capacity() - bytes);
  }

  private static NpyHeader checked(Path file, NpyDictionary dictionary, long dataBytes) {
    NpyType type = NpyType.parse(file, dictionary.descr());
    long[] lengths = dictionary.shape();
    int[] shape = new int[lengths.length];
    long size = 1;
    long largest = 1;
    for (int axis = 0; axis < shape.length; axis++) {
      // a zero hides an absurd length beside it, so lengths other than zero are multiplied apart
      largest *= Math.max(1, lengths[axis]);
      size *= lengths[axis];
      if (lengths[axis] > Integer.MAX_VALUE || largest > Integer.MAX_VALUE) {
        throw NpyFile.broken(
            file,
            "its shape must hold at most 2^31-1 numbers",
            Arrays.toString(lengths),
            "split the array");
      }
      shape[axis] = (int) lengths[axis];
    }
    if (dictionary.fortranOrder() && Arrays.stream(shape).filter(n -> n != 1).count() > 1) {
      throw NpyFile.broken(
          file,
          "its numbers must lie in row-major (C) order",
          "fortran_order True",
          "save numpy.ascontiguousarray(a)");
    }
    if (size * type.kind().bytes() != dataBytes) {
      throw NpyFile.broken(
          file,
          "it must hold " + size * type.kind().bytes() + " bytes of numbers, as its header says",
          dataBytes,
          "the file was cut or added to: copy it again");
    }
    return new NpyHeader(type, shape, (int) size);
  }
}
