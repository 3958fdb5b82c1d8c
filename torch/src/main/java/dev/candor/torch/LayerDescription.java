package dev.candor.torch;

import dev.candor.core.InputException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A layer as plain data: what {@code model.json} holds.
 *
 * @param kind which layer, such as {@code linear}
 * @param settings numbers (long or double), texts, or lists of numbers, by name
 * @param parts the layers inside, by name, in order
 */
public record LayerDescription(
    String kind, SortedMap<String, Object> settings, Map<String, LayerDescription> parts) {
  /** Copies both maps; whole numbers become {@code Long}. */
  public LayerDescription {
    TreeMap<String, Object> plain = new TreeMap<>();
    settings.forEach((name, value) -> plain.put(name, plain(name, value)));
    settings = Collections.unmodifiableSortedMap(plain);
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /** A layer of this kind without settings. */
  public static LayerDescription of(String kind) {
    return new LayerDescription(kind, new TreeMap<>(), Map.of());
  }

  /** With one setting more. */
  public LayerDescription with(String name, Object value) {
    TreeMap<String, Object> more = new TreeMap<>(settings);
    more.put(name, value);
    return new LayerDescription(kind, more, parts);
  }

  /** With one part more, at the end. */
  public LayerDescription withPart(String name, LayerDescription part) {
    Map<String, LayerDescription> more = new LinkedHashMap<>(parts);
    more.put(name, part);
    return new LayerDescription(kind, settings, more);
  }

  /** A whole number of 0 or more. */
  public int whole(String name) {
    if (setting(name) instanceof Long value && value >= 0 && value <= Integer.MAX_VALUE) {
      return value.intValue();
    }
    throw wrong(name, "must be a whole number of 0 or more");
  }

  /** A number. */
  public double real(String name) {
    if (setting(name) instanceof Number value) {
      return value.doubleValue();
    }
    throw wrong(name, "must be a number");
  }

  /** A text. */
  public String text(String name) {
    if (setting(name) instanceof String value) {
      return value;
    }
    throw wrong(name, "must be a text");
  }

  /** One of the constants of an enumeration, written in any case. */
  public <E extends Enum<E>> E choice(String name, Class<E> type) {
    String text = text(name);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    throw wrong(name, "must be one of " + List.of(type.getEnumConstants()));
  }

  /** A list of whole numbers of 0 or more. */
  public List<Integer> wholes(String name) {
    if (setting(name) instanceof List<?> values) {
      return values.stream()
          .map(
              value -> {
                if (value instanceof Long whole && whole >= 0 && whole <= Integer.MAX_VALUE) {
                  return whole.intValue();
                }
                throw wrong(name, "must be a list of whole numbers of 0 or more");
              })
          .toList();
    }
    throw wrong(name, "must be a list of whole numbers");
  }

  /** A list of numbers. */
  public List<Double> reals(String name) {
    if (setting(name) instanceof List<?> values) {
      return values.stream()
          .map(
              value -> {
                if (value instanceof Number number) {
                  return number.doubleValue();
                }
                throw wrong(name, "must be a list of numbers");
              })
          .toList();
    }
    throw wrong(name, "must be a list of numbers");
  }

  /** The part with this name. */
  public LayerDescription part(String name) {
    LayerDescription part = parts.get(name);
    if (part == null) {
      throw InputException.of(
          "layer " + kind, "must have the part " + name, parts.keySet(), "check the architecture");
    }
    return part;
  }

  private Object setting(String name) {
    Object value = settings.get(name);
    if (value == null) {
      throw InputException.of(
          "layer " + kind, "must say " + name, settings.keySet(), "check the architecture");
    }
    return value;
  }

  private InputException wrong(String name, String rule) {
    return InputException.of(
        "layer " + kind + ": " + name,
        rule,
        String.valueOf(settings.get(name)),
        "check the architecture");
  }

  private static Object plain(String name, Object value) {
    if (value instanceof Integer whole) {
      return whole.longValue();
    }
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(java.util.Locale.ROOT);
    }
    if (value instanceof List<?> values) {
      return values.stream().map(one -> plain(name, one)).toList();
    }
    if (value instanceof Long || value instanceof Double || value instanceof String) {
      return value;
    }
    throw InputException.of(
        "setting " + name, "must be a number, a text or a list of them", value, "give plain data");
  }
}
