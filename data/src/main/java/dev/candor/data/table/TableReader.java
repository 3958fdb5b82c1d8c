package dev.candor.data.table;

import dev.candor.core.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a table from a CSV or a Parquet file; which of the two it is, the first bytes say.
 *
 * <p><b>CSV</b> is RFC 4180 in UTF-8 with a line of names: quotes, line breaks within quotes, LF or
 * CRLF, with or without a byte order mark, packed with gzip or not; comma, semicolon, tab or bar
 * between the fields, found by itself. Empty lines are skipped, blanks around a field do not count.
 * A column without a name is called {@code column_N}; a name that occurs twice is an error, as is a
 * row of another width. The file is read twice, once to find the types and once to fill arrays of
 * exactly the right size: 8 bytes a number, 4 a category, 1 a boolean, and no text is kept that is
 * not part of the table.
 *
 * <p><b>Parquet</b> must be flat: numbers, decimals, booleans, days, moments and texts; SNAPPY,
 * GZIP, ZSTD, LZ4 or no compression. Types come from the schema, those of texts are found as in
 * CSV. Only a null, a NaN or the empty text is missing.
 *
 * <p><b>Types</b> are what all values of a column allow: numbers (where the separator is no comma,
 * with a decimal comma too; codes with leading zeros such as 007 are none), true and false or yes
 * and no, dates (2024-02-29, 2024/02/29, 29.02.2024, 29/02/2024 or 02/29/2024 if only one of the
 * last two fits; with or without a time), at last categories if there are at most 20 different ones
 * or at most 1,000 that occur twice on average, and text.
 *
 * @param types the type of columns that shall not be found; columns that the file does not have are
 *     an error
 * @param missing what stands for a missing value beside the empty field, in any case
 */
public record TableReader(Map<String, ColumnType> types, Set<String> missing) {
  private static final Set<String> MISSING = Set.of("NA", "N/A", "NaN", "null", "?", "-");

  /** Copies both. */
  public TableReader {
    types = Map.copyOf(types);
    missing = Set.copyOf(missing);
  }

  /** All types found; missing are the empty field, NA, N/A, NaN, null, ? and -. */
  public static TableReader withDefaults() {
    return new TableReader(Map.of(), MISSING);
  }

  /** With the type of some columns given; see {@link TypeOverrides#parse} for their text form. */
  public TableReader withTypes(Map<String, ColumnType> given) {
    return new TableReader(given, missing);
  }

  /** With other words for a missing value. The empty field is always missing. */
  public TableReader withMissing(Set<String> words) {
    return new TableReader(types, words);
  }

  /**
   * Reads a file.
   *
   * @throws InputException if there is no such file, it is no table, or a value is not of the type
   *     that was given
   */
  public Table read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw InputException.in(
          file,
          "must be a file",
          Files.exists(file) ? "no regular file" : "nothing there",
          "check the path");
    }
    try {
      Table table =
          isParquet(file)
              ? new ParquetTable(file, types).read()
              : new CsvTable(file, types, new MissingWords(missing)).read();
      checkTypesUsed(table);
      return table;
    } catch (IOException e) {
      throw new InputException(
          file + ": cannot be read (found " + e.getMessage() + "); check the file", e);
    }
  }

  private void checkTypesUsed(Table table) {
    Set<String> unknown = new TreeSet<>(types.keySet());
    table.names().forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw InputException.of(
          "types",
          "must name columns of " + table.source(),
          String.join(", ", unknown),
          "check the spelling");
    }
  }

  private static boolean isParquet(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(4);
      return start.length == 4
          && start[0] == 'P'
          && start[1] == 'A'
          && start[2] == 'R'
          && start[3] == '1';
    }
  }
}
