package dev.candor.data.npy;

import dev.candor.core.NdArray;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;

/** The numbers behind a header, a megabyte at a time. */
final class NpyNumbers {
  private static final int CHUNK_BYTES = 1 << 20;

  private NpyNumbers() {}

  static NdArray read(Path file, ReadableByteChannel channel, NpyHeader header) throws IOException {
    return header.type().kind() == NpyType.Kind.F4
        ? floats(file, channel, header)
        : doubles(file, channel, header);
  }

  private static NdArray floats(Path file, ReadableByteChannel channel, NpyHeader header)
      throws IOException {
    float[] values = new float[header.size()];
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES).order(header.type().order());
    for (int from = 0; from < values.length; ) {
      int count = Math.min(values.length - from, CHUNK_BYTES / Float.BYTES);
      NpyFile.fill(file, channel, chunk.clear().limit(count * Float.BYTES));
      chunk.asFloatBuffer().get(values, from, count);
      from += count;
    }
    return NdArray.of(values, header.shape());
  }

  private static NdArray doubles(Path file, ReadableByteChannel channel, NpyHeader header)
      throws IOException {
    double[] values = new double[header.size()];
    NpyType type = header.type();
    int bytes = type.kind().bytes();
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES).order(type.order());
    for (int from = 0; from < values.length; ) {
      int count = Math.min(values.length - from, CHUNK_BYTES / bytes);
      NpyFile.fill(file, channel, chunk.clear().limit(count * bytes));
      for (int i = 0; i < count; i++) {
        values[from + i] = type.next(file, chunk);
      }
      from += count;
    }
    return NdArray.of(values, header.shape());
  }
}
