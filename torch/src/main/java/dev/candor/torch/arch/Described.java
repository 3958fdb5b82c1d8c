package dev.candor.torch.arch;

import dev.candor.core.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object of the file, whose fields are asked by name and checked.
 *
 * @param what it describes, for errors, such as {@code node fc1 (linear)}
 */
record Described(Path file, String what, JsonNode json) {
  static final int LARGEST = 1 << 24;

  boolean has(String name) {
    return json.has(name);
  }

  String text(String name) {
    JsonNode value = json.path(name);
    if (!value.isString() || value.asString().isEmpty()) {
      throw wrong(name, "must be a text", value, "write the file anew");
    }
    return value.asString();
  }

  /** A size, 1 or more. */
  int size(String name) {
    return whole(name, 1);
  }

  int whole(String name, int least) {
    return whole(name, json.path(name), least);
  }

  private int whole(String name, JsonNode value, int least) {
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.intValue() < least
        || value.intValue() > LARGEST) {
      String rule = "must be a whole number from " + least + " to " + LARGEST;
      throw wrong(name, rule, value, "write the file anew");
    }
    return value.intValue();
  }

  double real(String name) {
    JsonNode value = json.path(name);
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      throw wrong(name, "must be a number", value, "write the file anew");
    }
    return value.doubleValue();
  }

  boolean flag(String name, boolean otherwise) {
    JsonNode value = json.path(name);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (!value.isBoolean()) {
      throw wrong(name, "must be true or false", value, "write the file anew");
    }
    return value.booleanValue();
  }

  /** One number for each axis, or one for all of them. */
  List<Integer> lengths(String name, int axes, int least, int otherwise) {
    JsonNode value = json.path(name);
    List<Integer> lengths = new ArrayList<>();
    if (value.isArray() && value.size() == axes) {
      value.forEach(one -> lengths.add(whole(name, one, least)));
      return lengths;
    }
    int all = value.isMissingNode() && otherwise >= least ? otherwise : whole(name, value, least);
    for (int i = 0; i < axes; i++) {
      lengths.add(all);
    }
    return lengths;
  }

  List<String> texts(String name) {
    JsonNode value = json.path(name);
    List<String> texts = new ArrayList<>();
    value.forEach(one -> texts.add(one.isString() ? one.asString() : ""));
    if (!value.isArray() || texts.contains("")) {
      throw wrong(name, "must be a list of texts", value, "write the file anew");
    }
    return texts;
  }

  InputException wrong(String name, String rule, Object found, String remedy) {
    return InputException.in(file, what + ": " + name + " " + rule, found, remedy);
  }
}
