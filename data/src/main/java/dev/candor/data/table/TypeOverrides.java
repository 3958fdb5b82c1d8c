package dev.candor.data.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.candor.core.InputException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads column types that a person wrote: {@code age=number,zip=category}. */
public final class TypeOverrides {
  private TypeOverrides() {}

  /**
   * The types by column, in the order written. A pair is put in quotes when the column's name holds
   * a comma: {@code "income, yearly=number",zip=category}.
   *
   * @throws InputException if a pair has no equals sign, a type does not exist, or a column is
   *     named twice
   */
  public static Map<String, ColumnType> parse(String text) {
    Map<String, ColumnType> types = new LinkedHashMap<>();
    if (text.isBlank()) {
      return types;
    }
    for (String pair : pairs(text)) {
      int equals = pair.lastIndexOf('=');
      if (equals < 1) {
        throw InputException.of(
            "types", "must be pairs COLUMN=TYPE with commas between", pair, "write age=number");
      }
      String column = pair.substring(0, equals).strip();
      if (types.put(column, ColumnType.of(pair.substring(equals + 1))) != null) {
        throw InputException.of("types", "must name a column once", column, "drop one of them");
      }
    }
    return types;
  }

  private static Iterable<String> pairs(String text) {
    try {
      return CsvReader.builder().allowUnclosedQuote(false).ofSingleCsvRecord(text).getFields();
    } catch (CsvParseException | IllegalArgumentException e) {
      throw new InputException(
          "types must be one line of pairs COLUMN=TYPE (found " + text + "); write age=number", e);
    }
  }
}
