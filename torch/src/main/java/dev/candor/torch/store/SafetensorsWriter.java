package dev.candor.torch.store;

import dev.candor.core.DType;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes arrays in the safetensors format; the same arrays give the same bytes. */
final class SafetensorsWriter {
  private static final int CHUNK = 1 << 18;

  private SafetensorsWriter() {}

  /** The bytes of a file; the path is for errors only. */
  static WholeFile.Content of(Path file, NamedArrays content) {
    byte[] header = header(file, content);
    return out -> writeTo(out, header, content);
  }

  private static byte[] header(Path file, NamedArrays content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      if (!content.metadata().isEmpty()) {
        json.writeObjectPropertyStart(SafetensorsHeader.METADATA);
        content.metadata().forEach(json::writeStringProperty);
        json.writeEndObject();
      }
      long begin = 0;
      for (Map.Entry<String, NdArray> entry : inOrder(content)) {
        begin = describe(file, json, entry.getKey(), entry.getValue(), begin);
      }
      json.writeEndObject();
    }
    byte[] unpadded = text.toString().getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(unpadded, (unpadded.length + 7) / 8 * 8);
    Arrays.fill(padded, unpadded.length, padded.length, (byte) ' ');
    if (padded.length > Safetensors.LONGEST_HEADER) {
      throw InputException.in(
          file, "the header must have at most 100 MB", padded.length, "give fewer arrays");
    }
    return padded;
  }

  private static long describe(
      Path file, JsonGenerator json, String name, NdArray array, long begin) {
    if (name.equals(SafetensorsHeader.METADATA)) {
      throw InputException.in(
          file, "an array's name must not be the one the format keeps", name, "rename it");
    }
    long end = begin + (long) array.size() * array.dtype().bytes();
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("dtype", StoredType.of(array.dtype()).name());
    json.writeArrayPropertyStart("shape");
    for (int length : array.shape()) {
      json.writeNumber(length);
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("data_offsets");
    json.writeNumber(begin);
    json.writeNumber(end);
    json.writeEndArray();
    json.writeEndObject();
    return end;
  }

  private static List<Map.Entry<String, NdArray>> inOrder(NamedArrays content) {
    List<Map.Entry<String, NdArray>> entries = new ArrayList<>(content.arrays().entrySet());
    entries.sort(Comparator.comparingInt(e -> -e.getValue().dtype().bytes()));
    return entries;
  }

  private static void writeTo(OutputStream out, byte[] header, NamedArrays content)
      throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    out.write(chunk.putLong(header.length).array(), 0, Long.BYTES);
    chunk.clear();
    out.write(header);
    for (Map.Entry<String, NdArray> entry : inOrder(content)) {
      NdArray array = entry.getValue();
      for (int i = 0; i < array.size(); i++) {
        if (array.dtype() == DType.FLOAT32) {
          chunk.putFloat((float) array.get(i));
        } else {
          chunk.putDouble(array.get(i));
        }
        if (!chunk.hasRemaining()) {
          out.write(chunk.array(), 0, chunk.position());
          chunk.clear();
        }
      }
      out.write(chunk.array(), 0, chunk.position());
      chunk.clear();
    }
  }
}
