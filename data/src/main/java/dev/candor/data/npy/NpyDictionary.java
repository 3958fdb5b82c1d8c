package dev.candor.data.npy;

import dev.candor.core.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The dictionary in the header, {@code {'descr': '<f4', 'fortran_order': False, 'shape': (3, 2)}}:
 * these three keys in any order, and nothing else of Python.
 */
final class NpyDictionary {
  private static final int MOST_AXES = 32;

  private final Path file;
  private final String text;
  private final Map<String, Object> entries = new HashMap<>();
  private int at;

  private NpyDictionary(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  static NpyDictionary parse(Path file, String text) {
    NpyDictionary dictionary = new NpyDictionary(file, text);
    dictionary.read();
    return dictionary;
  }

  String descr() {
    return entry("descr", String.class);
  }

  boolean fortranOrder() {
    return entry("fortran_order", Boolean.class);
  }

  long[] shape() {
    return entry("shape", long[].class).clone();
  }

  private <T> T entry(String key, Class<T> type) {
    return Optional.ofNullable(entries.get(key))
        .filter(type::isInstance)
        .map(type::cast)
        .orElseThrow(() -> wrong("must say its " + key, entries.keySet()));
  }

  private void read() {
    expect('{');
    while (!next('}')) {
      String key = quoted();
      expect(':');
      if (entries.put(key, value(key)) != null) {
        throw wrong("must name each key once", key);
      }
      if (!next(',')) {
        expect('}');
        break;
      }
    }
    if (peek() != 0) {
      throw wrong("must end with its closing brace", text.substring(at));
    }
  }

  private Object value(String key) {
    char first = peek();
    switch (key) {
      case "descr" -> {
        if (first == '[') {
          throw wrong("must hold numbers, not structures", "descr [...]; save one field of it");
        }
        return quoted();
      }
      case "fortran_order" -> {
        return truth();
      }
      case "shape" -> {
        return numbers();
      }
      default -> throw wrong("must have descr, fortran_order and shape only", key);
    }
  }

  private boolean truth() {
    for (boolean value : new boolean[] {false, true}) {
      String word = value ? "True" : "False";
      peek();
      if (text.startsWith(word, at)) {
        at += word.length();
        return value;
      }
    }
    throw wrong("must say True or False for fortran_order", rest());
  }

  private long[] numbers() {
    List<Long> numbers = new ArrayList<>();
    expect('(');
    while (!next(')')) {
      numbers.add(number());
      if (numbers.size() > MOST_AXES) {
        throw wrong("must have at most " + MOST_AXES + " axes", "more");
      }
      if (!next(',')) {
        expect(')');
        break;
      }
    }
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }

  private long number() {
    peek();
    int from = at;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    if (at == from || at - from > 18) {
      throw wrong("must hold lengths of 0 or more in its shape", rest());
    }
    return Long.parseLong(text.substring(from, at));
  }

  private String quoted() {
    char quote = peek();
    int end = quote == '\'' || quote == '"' ? text.indexOf(quote, at + 1) : -1;
    if (end < 0) {
      throw wrong("must have a text in quotes", rest());
    }
    String inside = text.substring(at + 1, end);
    at = end + 1;
    return inside;
  }

  private void expect(char wanted) {
    if (!next(wanted)) {
      throw wrong("must have " + wanted + " at character " + at, rest());
    }
  }

  private boolean next(char wanted) {
    if (peek() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  /** The next character that is not a space, or 0 at the end. */
  private char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private String rest() {
    return at < text.length() ? text.substring(at) : "the end of the header";
  }

  private InputException wrong(String rule, Object found) {
    return NpyFile.broken(file, "its header " + rule, found, "save it anew with numpy.save");
  }
}
