package dev.candor.data.text.set;

import dev.candor.core.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A line that is one JSON object, with errors that name file and line, never what stands there. */
final class JsonLine {
  private static final JsonFactory JSON = new JsonFactory();

  private final Path file;
  private final long number;
  private final Map<String, Object> fields;

  private JsonLine(Path file, long number, Map<String, Object> fields) {
    this.file = file;
    this.number = number;
    this.fields = fields;
  }

  static JsonLine of(Path file, long number, String line) {
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), line)) {
      if (in.nextToken() == JsonToken.START_OBJECT
          && value(in) instanceof Node.Members members
          && in.nextToken() == null) {
        return new JsonLine(file, number, new LinkedHashMap<>(members.fields()));
      }
    } catch (JacksonException e) {
      throw new InputException(
          file + ":" + number + ": is broken JSON (found an error in it); write one object a line",
          e);
    }
    throw InputException.at(
        file, number, "must be one JSON object", "something else", "write one object a line");
  }

  /** What a JSON value is here. */
  private sealed interface Node {
    record Members(Map<String, Object> fields) implements Node {}

    record Items(List<Object> items) implements Node {}

    record Leaf(String text, boolean isText) implements Node {}
  }

  /** The value that the parser stands at; empty numbers and texts are leaves. */
  private static Node value(JsonParser in) {
    JsonToken token = in.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> fields = new LinkedHashMap<>();
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = in.currentName();
        in.nextToken();
        fields.put(name, value(in));
      }
      return new Node.Members(fields);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> items = new ArrayList<>();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        items.add(value(in));
      }
      return new Node.Items(items);
    }
    boolean nothing = token == JsonToken.VALUE_NULL;
    return new Node.Leaf(nothing ? "" : in.getString(), token == JsonToken.VALUE_STRING);
  }

  /** A text or number as text; empty where there is none or null. */
  Optional<String> text(String name) {
    return fields.get(name) instanceof Node.Leaf leaf && (leaf.isText() || !leaf.text().isEmpty())
        ? Optional.of(leaf.text())
        : Optional.empty();
  }

  String neededText(String name) {
    return text(name).orElseThrow(() -> wrong(name, "a text"));
  }

  /** A list of texts. */
  Optional<List<String>> texts(String name) {
    return fields.get(name) instanceof Node.Items items
        ? Optional.of(items.items().stream().map(item -> leaf(name, item)).toList())
        : Optional.empty();
  }

  List<String> neededTexts(String name) {
    return texts(name).orElseThrow(() -> wrong(name, "a list of texts"));
  }

  private String leaf(String name, Object item) {
    if (item instanceof Node.Leaf leaf) {
      return leaf.text();
    }
    throw wrong(name, "a list of texts or numbers");
  }

  /** The names of its fields. */
  List<String> names() {
    return List.copyOf(fields.keySet());
  }

  /** Whether there is a text, a number or a list of this name. */
  boolean holds(String name) {
    return text(name).isPresent() || hasList(name);
  }

  /** Whether there is a list of this name. */
  boolean hasList(String name) {
    return fields.get(name) instanceof Node.Items;
  }

  /** Marks 0 or 1, true or false, one for each word. */
  List<Boolean> marks(String name, int words) {
    return marks(name, items(name), words);
  }

  /** Lists of marks, one by each annotator: a single list is that of one. */
  List<List<Boolean>> allMarks(String name, int words) {
    Node.Items items = items(name);
    if (!items.items().stream().allMatch(Node.Items.class::isInstance)) {
      return List.of(marks(name, items, words));
    }
    return items.items().stream()
        .map(Node.Items.class::cast)
        .map(list -> marks(name, list, words))
        .toList();
  }

  private Node.Items items(String name) {
    if (fields.get(name) instanceof Node.Items items) {
      return items;
    }
    throw wrong(name, "a list of marks");
  }

  private List<Boolean> marks(String name, Node.Items items, int words) {
    List<Boolean> marks = new ArrayList<>();
    for (Object item : items.items()) {
      String mark = leaf(name, item);
      if (!List.of("0", "1", "true", "false").contains(mark)) {
        throw wrong(name, "marks of 0 or 1");
      }
      marks.add(mark.equals("1") || mark.equals("true"));
    }
    if (marks.size() != words) {
      throw InputException.at(
          file,
          number,
          name + " must have one mark for each of " + words + " words",
          marks.size(),
          "count again");
    }
    return marks;
  }

  private InputException wrong(String name, String what) {
    return InputException.at(
        file,
        number,
        "must hold " + what + " named " + name,
        fields.containsKey(name) ? "something else" : "fields " + fields.keySet(),
        "name the field that has it");
  }
}
