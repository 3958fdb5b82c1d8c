package dev.candor.cli;

import dev.candor.core.DType;
import dev.candor.core.NdArray;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Writes what a command found as one JSON object. */
final class JsonText {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new SimpleModule().addSerializer(NdArray.class, new NestedNumbers()))
          .build();
  private static final ObjectWriter WRITER = MAPPER.writerWithDefaultPrettyPrinter();
  private static final ObjectWriter ONE_LINE = MAPPER.writer();

  private JsonText() {}

  /** The object as text; maps keep their order, arrays become nested lists. */
  static String of(Map<String, ? extends @Nullable Object> object) {
    return WRITER.writeValueAsString(object);
  }

  /** The same on one line. */
  static String line(Map<String, ? extends @Nullable Object> object) {
    return ONE_LINE.writeValueAsString(object);
  }

  /** An array as lists in lists; numbers that are not finite become null. */
  private static final class NestedNumbers extends ValueSerializer<NdArray> {
    @Override
    public void serialize(NdArray array, JsonGenerator json, SerializationContext context) {
      write(array, 0, 0, array.size(), json);
    }

    private static void write(NdArray array, int axis, int from, int size, JsonGenerator json) {
      if (axis == array.rank()) {
        double value = array.get(from);
        if (!Double.isFinite(value)) {
          json.writeNull();
        } else if (array.dtype() == DType.FLOAT32) {
          json.writeNumber((float) value);
        } else {
          json.writeNumber(value);
        }
        return;
      }
      json.writeStartArray();
      int length = array.length(axis);
      int part = length == 0 ? 0 : size / length;
      for (int i = 0; i < length; i++) {
        write(array, axis + 1, from + i * part, part, json);
      }
      json.writeEndArray();
    }
  }
}
