package dev.candor.data.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import dev.candor.core.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One run over a CSV file: hands every field to a sink, and checks that rows are of one width. */
final class CsvPass extends AbstractBaseCsvCallbackHandler<Boolean> {
  /** What is done with the fields. */
  interface Sink {
    /** The names in the first line, once. */
    void header(List<String> names);

    /** One field, without blanks around it; the slice is reused. */
    void field(int column, Slice text, long line);

    /** The end of a row that is as wide as the header. */
    void rowDone(long line);
  }

  private static final String QUOTING = "close every quote and double the quotes within";

  private final Path file;
  private final Sink sink;
  private final Slice slice = new Slice();
  private final List<String> names = new ArrayList<>();
  private int width;
  private long line = 1;

  private CsvPass(Path file, Sink sink) {
    this.file = file;
    this.sink = sink;
  }

  /** Reads the whole file. */
  static void run(TextSource source, char separator, Sink sink) throws IOException {
    CsvPass pass = new CsvPass(source.file(), sink);
    try (CsvReader<Boolean> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowUnclosedQuote(false)
            .build(pass, source.open())) {
      reader.forEach(done -> {});
    } catch (CsvParseException | UncheckedIOException e) {
      throw pass.explained(e, source);
    }
    if (pass.width == 0) {
      throw InputException.in(
          source.file(), "must begin with a line of names", "no line", "add a header line");
    }
  }

  private InputException explained(RuntimeException failure, TextSource source) throws IOException {
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
    String what = String.valueOf(failure.getMessage());
    return new InputException(
        file + ":" + line + ": is not CSV (" + what + "); " + QUOTING, failure);
  }

  @Override
  protected void handleBegin(long startingLine) {
    line = startingLine;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    slice.of(buffer, offset, length);
    if (width == 0) {
      names.add(slice.toString());
    } else if (index < width) {
      sink.field(index, slice, line);
    }
  }

  @Override
  protected Boolean buildRecord() {
    if (getRecordType() == RecordType.EMPTY) {
      return true;
    }
    if (width == 0) {
      width = names.size();
      sink.header(Header.checked(file, line, names));
    } else if (getFieldCount() == width) {
      sink.rowDone(line);
    } else {
      throw InputException.at(
          file,
          line,
          "must have as many fields as the header, " + width,
          getFieldCount(),
          "add or remove separators, or quote the field that holds one");
    }
    return true;
  }
}
