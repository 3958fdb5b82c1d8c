package dev.candor.cli.method;

import dev.candor.core.InputException;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Something that may be set about a method.
 *
 * @param key how it is called
 * @param usual what holds where nobody says otherwise, as a person would write it
 * @param least where it is a whole number, the smallest that makes sense
 * @param meaning in a few words
 */
public record Setting(String key, String usual, OptionalInt least, String meaning) {
  private static final Set<String> WITH_OPTION =
      Set.of("steps", "samples", "repeats", "layer", "window", "stride");

  /** Checks that it can be written on a command line. */
  public Setting {
    if (!key.matches("[a-z][a-z0-9-]*")) {
      throw InputException.of("setting", "must be lower case with hyphens", key, "rename it");
    }
  }

  /** Anything but a whole number. */
  static Setting of(String key, String usual, String meaning) {
    return new Setting(key, usual, OptionalInt.empty(), meaning);
  }

  /** A whole number, so much or more. */
  static Setting count(String key, String usual, int least, String meaning) {
    return new Setting(key, usual, OptionalInt.of(least), meaning);
  }

  /**
   * The whole number that a text says.
   *
   * @throws InputException if it says none, or too small a one
   */
  int whole(String text) {
    int smallest = least.orElse(0);
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= smallest) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new InputException(
          option()
              + " must be a whole number, "
              + smallest
              + " or more (found "
              + text
              + "); correct it",
          e);
    }
    throw InputException.of(option(), "must be " + smallest + " or more", text, "give more");
  }

  /** How it is given: by an option of its own, or by {@code --set}. */
  public String option() {
    return optionOf(key);
  }

  /** How a setting of this key is given. */
  public static String optionOf(String key) {
    return WITH_OPTION.contains(key) ? "--" + key : "--set " + key;
  }
}
