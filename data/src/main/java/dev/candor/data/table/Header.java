package dev.candor.data.table;

import dev.candor.core.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of the columns, checked: a column without a name is called by its place. */
final class Header {
  private Header() {}

  static List<String> checked(Path file, long line, List<String> names) {
    List<String> checked = new ArrayList<>(names.size());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).isEmpty() ? "column_" + (i + 1) : names.get(i);
      if (name.indexOf('\0') >= 0) {
        throw InputException.at(
            file, line, "is not a text file", "a NUL character", "give CSV in UTF-8, or Parquet");
      }
      if (!seen.add(name)) {
        throw InputException.at(
            file, line, "must name every column once", name, "rename one of the columns");
      }
      checked.add(name);
    }
    if (names.stream().allMatch(Header::measurement)) {
      throw InputException.at(
          file,
          line,
          "must hold the names of the columns",
          names.get(0),
          "add a header line above the numbers");
    }
    return List.copyOf(checked);
  }

  /** Whole numbers may be names, for example years; numbers with a point or a sign are data. */
  private static boolean measurement(String name) {
    return !Double.isNaN(NumberText.parse(name)) && !name.chars().allMatch(Character::isDigit);
  }
}
