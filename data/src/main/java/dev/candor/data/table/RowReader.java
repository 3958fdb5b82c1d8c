package dev.candor.data.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.candor.core.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes over a text file row by row, with the line that each row begins at: for readers that need to
 * know where a row stood, and what to do with rows of another width.
 *
 * <p>The file is what {@link TableReader} says of CSV: UTF-8, quotes, gzip or not, the separator
 * found by itself. Memory: one row.
 */
public final class RowReader {
  /** Takes the rows of a file. */
  public interface Sink {
    /** The names in the first line, checked, once. */
    void header(List<String> names);

    /** A row as wide as the header; no blanks around the fields. */
    void row(long line, List<String> fields);

    /** A row of another width. */
    void otherWidth(long line, int fields);
  }

  private RowReader() {}

  /**
   * Reads a whole file.
   *
   * @throws InputException if there is no such file or it is no such text, with file and line
   */
  public static void read(Path file, Sink sink) {
    if (!Files.isRegularFile(file)) {
      throw InputException.in(
          file,
          "must be a file",
          Files.exists(file) ? "no regular file" : "nothing there",
          "check the path");
    }
    TextSource source = new TextSource(file);
    try {
      pass(source, sink);
    } catch (IOException e) {
      throw new InputException(
          file + ": cannot be read (found " + e.getMessage() + "); check the file", e);
    }
  }

  private static void pass(TextSource source, Sink sink) throws IOException {
    int width = 0;
    long line = 1;
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(Separator.of(source.head()))
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(source.open())) {
      for (CsvRecord row : rows) {
        line = row.getStartingLineNumber();
        List<String> fields = trimmed(row);
        if (width == 0) {
          width = fields.size();
          sink.header(Header.checked(source.file(), line, fields));
        } else if (fields.size() == width) {
          sink.row(line, fields);
        } else {
          sink.otherWidth(line, fields.size());
        }
      }
    } catch (CsvParseException | UncheckedIOException e) {
      throw explained(e, source, line);
    }
    if (width == 0) {
      throw InputException.in(
          source.file(), "must begin with a line of names", "no line", "add a header line");
    }
  }

  private static List<String> trimmed(CsvRecord row) {
    List<String> fields = new ArrayList<>(row.getFieldCount());
    for (int i = 0; i < row.getFieldCount(); i++) {
      fields.add(row.getField(i).strip());
    }
    return fields;
  }

  private static InputException explained(RuntimeException failure, TextSource source, long line)
      throws IOException {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof InputException known) {
        return known;
      }
      if (cause instanceof CharacterCodingException) {
        return source.notUtf8();
      }
      if (cause instanceof IOException broken) {
        throw broken;
      }
    }
    return new InputException(
        source.file()
            + ":"
            + line
            + ": is not CSV from here on ("
            + failure.getMessage()
            + "); close every quote and double the quotes within",
        failure);
  }
}
