package dev.candor.cli.method;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What was chosen about a method, the usual where nothing was. */
public final class Choices {
  private final Method method;
  private final Map<String, String> given;

  private Choices(Method method, Map<String, String> given) {
    this.method = method;
    this.given = Map.copyOf(given);
  }

  /**
   * The choices of a method.
   *
   * @param given by key; keys that the method does not know are left to others
   */
  public static Choices of(Method method, Map<String, String> given) {
    return new Choices(method, given);
  }

  /**
   * Checks that somebody uses each of the keys, and that counts are numbers.
   *
   * @throws InputException if nobody does; it lists those that there are
   */
  public static void requireKnown(List<Method> methods, Map<String, String> given) {
    TreeSet<String> known = new TreeSet<>();
    for (Method method : methods) {
      for (Setting setting : method.settings()) {
        known.add(setting.key());
        String text = given.get(setting.key());
        if (text != null && setting.least().isPresent()) {
          setting.whole(text);
        }
      }
    }
    for (String key : new TreeSet<>(given.keySet())) {
      if (!known.contains(key)) {
        String names = String.join(", ", methods.stream().map(Method::name).toList());
        throw InputException.of(
            Setting.optionOf(key),
            "must be a setting of " + names,
            String.valueOf(given.get(key)),
            known.isEmpty()
                ? "leave it out: there is nothing to set"
                : "leave it out, or set one of " + String.join(", ", known));
      }
    }
  }

  /** Whether somebody chose it. */
  public boolean given(String key) {
    return given.containsKey(setting(key).key());
  }

  /** As text. */
  public String text(String key) {
    return given.getOrDefault(key, setting(key).usual());
  }

  /** As text, where somebody chose it. */
  public Optional<String> chosen(String key) {
    return Optional.ofNullable(given.get(setting(key).key()));
  }

  /** A whole number. */
  public int whole(String key) {
    return setting(key).whole(text(key));
  }

  /** A whole number where somebody chose one. */
  public Optional<Integer> wholeIfChosen(String key) {
    return given(key) ? Optional.of(whole(key)) : Optional.empty();
  }

  /** A finite number. */
  public double number(String key) {
    String text = text(key);
    try {
      double number = Double.parseDouble(text.strip());
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new InputException(
          option(key) + " must be a number (found " + text + "); correct it", e);
    }
    throw InputException.of(option(key), "must be finite", text, "correct it");
  }

  /** One of the words of an enumeration, in lower case with hyphens. */
  public <E extends Enum<E>> E word(String key, Class<E> type) {
    String text = text(key);
    List<String> words = new ArrayList<>();
    for (E value : type.getEnumConstants()) {
      String word = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (word.equals(text)) {
        return value;
      }
      words.add(word);
    }
    throw InputException.of(option(key), "must be one of " + words, text, "correct it");
  }

  /** One of these words. */
  public String oneOf(String key, String... words) {
    String text = text(key);
    if (!List.of(words).contains(text)) {
      throw InputException.of(option(key), "must be one of " + List.of(words), text, "correct it");
    }
    return text;
  }

  /** Lengths along axes, {@code 8} or {@code 3x8x8}. */
  public List<Integer> lengths(String key) {
    String text = text(key);
    if (!text.matches("[1-9][0-9]{0,8}(x[1-9][0-9]{0,8})*")) {
      throw InputException.of(option(key), "must be lengths such as 8 or 8x8", text, "correct it");
    }
    return java.util.Arrays.stream(text.split("x", -1)).map(Integer::parseInt).toList();
  }

  /** How a person gives the setting. */
  public String option(String key) {
    return setting(key).option();
  }

  private Setting setting(String key) {
    return method.settings().stream()
        .filter(setting -> setting.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(method.name() + " has no setting " + key));
  }
}
