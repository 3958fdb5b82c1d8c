package dev.candor.cli.bench;

import dev.candor.core.InputException;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/**
 * What a peer took for one piece of work.
 *
 * @param file the table it stands in
 * @param model which model
 * @param work what was done
 * @param ms median milliseconds
 * @param runs how many runs the median is of
 * @param settings of the work
 */
public record PeerRow(
    Path file, String model, String work, double ms, int runs, JsonNode settings) {
  /** A setting that is a text. */
  public String text(String name) {
    return present(name).asString();
  }

  /** A setting that is a whole number. */
  public int whole(String name) {
    JsonNode value = present(name);
    if (!value.isInt()) {
      throw wrong(name, "must be a whole number", value);
    }
    return value.asInt();
  }

  /** A setting that is a number. */
  public double number(String name) {
    JsonNode value = present(name);
    if (!value.isNumber()) {
      throw wrong(name, "must be a number", value);
    }
    return value.asDouble();
  }

  /** A setting that is a list of whole numbers. */
  public int[] wholes(String name) {
    JsonNode value = present(name);
    if (!value.isArray() || value.valueStream().anyMatch(v -> !v.isInt())) {
      throw wrong(name, "must be a list of whole numbers", value);
    }
    return value.valueStream().mapToInt(JsonNode::asInt).toArray();
  }

  /** The output that is explained; where none is stated, the only one. */
  public int target() {
    return settings.path("target").isInt() ? whole("target") : 0;
  }

  private JsonNode present(String name) {
    JsonNode value = settings.path(name);
    if (value.isMissingNode() || value.isNull()) {
      throw wrong(name, "must be stated", "nothing");
    }
    return value;
  }

  InputException wrong(String name, String rule, Object found) {
    return InputException.in(
        file, model + ", " + work + ": setting " + name + " " + rule, found, "correct the row");
  }
}
