package dev.candor.report;

import dev.candor.core.InputException;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The bounds within which JSON is written: numbers are finite, objects keep their order. */
final class JsonText {
  static final int FORMAT_VERSION = 1;

  private static final JsonMapper PLAIN = JsonMapper.builder().build();
  private static final JsonMapper INDENTED =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonText() {}

  static ObjectNode object() {
    return PLAIN.createObjectNode();
  }

  static void number(ObjectNode node, String name, double value) {
    if (!Double.isFinite(value)) {
      throw InputException.of(name, "must be finite", value, "check the run that made it");
    }
    node.put(name, value);
  }

  static void number(ObjectNode node, String name, OptionalDouble value) {
    if (value.isPresent()) {
      number(node, name, value.getAsDouble());
    } else {
      node.putNull(name);
    }
  }

  static String of(JsonNode node, JsonLayout layout) {
    return (layout == JsonLayout.INDENTED ? INDENTED : PLAIN).writeValueAsString(node);
  }
}
