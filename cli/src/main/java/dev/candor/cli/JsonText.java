package dev.candor.cli;

import java.util.Map;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a command found as one JSON object. */
final class JsonText {
  private static final ObjectWriter WRITER =
      JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

  private JsonText() {}

  /** The object as text; maps keep their order, numbers that are not finite become null. */
  static String of(Map<String, ?> object) {
    return WRITER.writeValueAsString(object);
  }
}
