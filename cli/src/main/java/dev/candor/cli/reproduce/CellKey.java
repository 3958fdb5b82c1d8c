package dev.candor.cli.reproduce;

import dev.candor.core.InputException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which cell of the study is it?
 *
 * @param part the table it belongs to
 * @param set the data set's name, of lower-case letters, digits, {@code -} and {@code .}
 * @param method what was done with it, spelled likewise
 * @param number the seed, or the number of the data set, 0 or more
 */
public record CellKey(Part part, String set, String method, long number) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]*");

  /** Checks that the names can be names of folders. */
  public CellKey {
    checkName("set", set);
    checkName("method", method);
    if (number < 0) {
      throw InputException.of("number", "must be 0 or more", number, "give the seed");
    }
  }

  /** Where the cell lies below the cells' folder. */
  public Path path() {
    return Path.of(part.label(), set, method, String.format(Locale.ROOT, "%05d.json", number));
  }

  @Override
  public String toString() {
    return part.label() + " " + set + " " + method + " " + number;
  }

  private static void checkName(String what, String name) {
    if (!NAME.matcher(name).matches()) {
      throw InputException.of(
          what, "must be of lower-case letters, digits, - and .", name, "spell it so");
    }
  }
}
