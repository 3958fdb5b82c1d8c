package dev.candor.data.table;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Named columns of one length: what a file or a generator gives. Never changed after it is made, so
 * every method that seems to change it gives another table over the same values.
 */
public final class Table {
  private final String source;
  private final List<Column> columns;
  private final Map<String, Column> byName;
  private final int rows;
  private @Nullable String hash;

  private Table(String source, List<Column> columns, int rows) {
    this.source = source;
    this.columns = List.copyOf(columns);
    this.rows = rows;
    this.byName = new LinkedHashMap<>();
    for (Column column : this.columns) {
      if (column.size() != rows) {
        throw InputException.of(
            "column " + column.name(),
            "must have as many rows as the first, " + rows,
            column.size(),
            "give columns of one length");
      }
      if (byName.put(column.name(), column) != null) {
        throw InputException.of(
            "column names of " + source, "must differ", column.name(), "rename one of them");
      }
    }
  }

  /**
   * A table of the given columns.
   *
   * @param source where it came from: a file's path or a generator's name
   * @throws InputException if there is no column, lengths differ or a name occurs twice
   */
  public static Table of(String source, List<? extends Column> columns) {
    if (columns.isEmpty()) {
      throw InputException.of("table " + source, "must have a column", 0, "give at least one");
    }
    return new Table(source, List.copyOf(columns), columns.get(0).size());
  }

  /** Where it came from: a file's path or a generator's name. */
  public String source() {
    return source;
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /** The columns in their order. */
  public List<Column> columns() {
    return columns;
  }

  /** The names of the columns in their order. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /** Whether there is a column of that name. */
  public boolean has(String name) {
    return byName.containsKey(name);
  }

  /**
   * The column of that name.
   *
   * @throws InputException if there is none
   */
  public Column column(String name) {
    Column column = byName.get(name);
    if (column == null) {
      throw InputException.of(
          "column", "must be one of " + source + ": " + shortList(), name, "check the spelling");
    }
    return column;
  }

  /** The given rows, in the given order. Copies no value: four bytes a row. */
  public Table select(int[] selected) {
    Map<Rows, Rows> chosen = new LinkedHashMap<>();
    List<Column> picked = new ArrayList<>(columns.size());
    for (Column column : columns) {
      Rows view = chosen.computeIfAbsent(column.rows(), r -> r.select(selected));
      picked.add(column.shown(column.name(), view));
    }
    return new Table(source, picked, selected.length);
  }

  /** The same table with one column more, or with the column of that name replaced. */
  public Table with(Column column) {
    List<Column> changed = new ArrayList<>(columns);
    if (has(column.name())) {
      changed.replaceAll(c -> c.name().equals(column.name()) ? column : c);
    } else {
      changed.add(column);
    }
    return new Table(source, changed, rows);
  }

  /**
   * The same table without the columns of those names.
   *
   * @throws InputException if there is no such column, or none would be left
   */
  public Table without(String... names) {
    Set<String> dropped = new HashSet<>();
    for (String name : names) {
      dropped.add(column(name).name());
    }
    return of(source, columns.stream().filter(c -> !dropped.contains(c.name())).toList());
  }

  /**
   * SHA-256 of names, types and values, in hexadecimal: equal for equal content, whatever the file
   * it came from. Computed at the first call, at about the speed of reading memory.
   */
  public String hash() {
    String known = hash;
    if (known == null) {
      known = ContentHash.of(this);
      hash = known;
    }
    return known;
  }

  /** Source and size, never the values. */
  @Override
  public String toString() {
    return source + " (" + rows + " rows, " + columns.size() + " columns)";
  }

  private String shortList() {
    List<String> names = names();
    int most = 12;
    return names.size() <= most
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, most)) + ", ... (" + names.size() + " in all)";
  }
}
