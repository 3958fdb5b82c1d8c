package dev.candor.design.scores;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Texts by name, read with a clear error for what is missing or malformed: the form in which a
 * model folder and evidence hold settings. A list is its length under {@code NAME.size} and its
 * entries under {@code NAME.0}, {@code NAME.1} and so on.
 */
final class SettingsText {
  private static final int LONGEST_LIST = 1_000_000;

  private final SortedMap<String, String> texts;

  SettingsText(SortedMap<String, String> texts) {
    this.texts = texts;
  }

  static SettingsText empty() {
    return new SettingsText(new TreeMap<>());
  }

  SortedMap<String, String> map() {
    return Collections.unmodifiableSortedMap(texts);
  }

  SettingsText put(String name, Object value) {
    texts.put(name, value instanceof Enum<?> e ? label(e) : String.valueOf(value));
    return this;
  }

  SettingsText put(String name, List<String> values) {
    put(name + ".size", values.size());
    for (int i = 0; i < values.size(); i++) {
      put(name + "." + i, values.get(i));
    }
    return this;
  }

  String text(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw InputException.of(
          "setting " + name, "must be there", texts.keySet(), "take the folder from its source");
    }
    return text;
  }

  int whole(String name) {
    return parsed(name, "a whole number", Integer::parseInt);
  }

  long large(String name) {
    return parsed(name, "a whole number", Long::parseLong);
  }

  double real(String name) {
    return parsed(name, "a number", Double::parseDouble);
  }

  <E extends Enum<E>> E choice(String name, Class<E> type) {
    return parsed(name, "one of its kind", t -> Enum.valueOf(type, t.toUpperCase(Locale.ROOT)));
  }

  List<String> texts(String name) {
    int size = whole(name + ".size");
    if (size < 0 || size > LONGEST_LIST) {
      throw InputException.of(
          name + ".size", "must be 0 to " + LONGEST_LIST, size, "take the folder from its source");
    }
    List<String> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(text(name + "." + i));
    }
    return values;
  }

  static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private <T> T parsed(String name, String what, Function<String, T> parser) {
    String text = text(name);
    try {
      return parser.apply(text);
    } catch (InputException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "setting "
              + name
              + " must be "
              + what
              + " (found "
              + text
              + "); take the folder from its source",
          e);
    }
  }
}
