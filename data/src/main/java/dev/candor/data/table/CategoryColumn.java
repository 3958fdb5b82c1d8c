package dev.candor.data.table;

import dev.candor.core.InputException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names out of a known set, the levels; a row holds the position of its level, or -1. */
public final class CategoryColumn extends Column {
  private final List<String> levels;
  private final int[] codes;

  private CategoryColumn(String name, List<String> levels, int[] codes, Rows rows) {
    super(name, rows);
    this.levels = levels;
    this.codes = codes;
  }

  /**
   * A column of positions in a list of levels, -1 where there is no value.
   *
   * @throws InputException if a level is given twice or a position lies outside
   */
  public static CategoryColumn of(String name, List<String> levels, int... codes) {
    if (levels.stream().distinct().count() != levels.size()) {
      throw InputException.of("levels of " + name, "must differ", levels, "name each level once");
    }
    for (int code : codes) {
      if (code < -1 || code >= levels.size()) {
        throw InputException.of(
            "column " + name,
            "must hold positions of its " + levels.size() + " levels, or -1",
            code,
            "give the position of the level");
      }
    }
    return owning(name, levels, codes.clone());
  }

  /** A column of names, the empty text where there is none; the levels are sorted. */
  public static CategoryColumn ofTexts(String name, List<String> texts) {
    List<String> levels =
        texts.stream().filter(t -> !t.isEmpty()).distinct().sorted(LevelOrder.NATURAL).toList();
    Map<String, Integer> position = new HashMap<>();
    levels.forEach(level -> position.put(level, position.size()));
    int[] codes = texts.stream().mapToInt(t -> position.getOrDefault(t, -1)).toArray();
    return owning(name, levels, codes);
  }

  /** Takes the array itself: the caller forgets it. */
  static CategoryColumn owning(String name, List<String> levels, int[] codes) {
    return new CategoryColumn(name, List.copyOf(levels), codes, Rows.all(codes.length));
  }

  /** The names that may occur, sorted when they were read from a file. */
  public List<String> levels() {
    return levels;
  }

  /** The position of a row's level, or -1 if it is missing. */
  public int code(int row) {
    return codes[rows().at(row)];
  }

  @Override
  public ColumnType type() {
    return ColumnType.CATEGORY;
  }

  @Override
  public boolean missing(int row) {
    return code(row) < 0;
  }

  @Override
  public String text(int row) {
    int code = code(row);
    return code < 0 ? "" : levels.get(code);
  }

  @Override
  Column shown(String newName, Rows newRows) {
    return new CategoryColumn(newName, levels, codes, newRows);
  }
}
