package dev.candor.data.table;

import dev.candor.core.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a CSV file in two passes: the first finds the types, the second fills exact arrays. */
final class CsvTable {
  private static final int MOST_ROWS = Integer.MAX_VALUE - 16;

  private final Path file;
  private final Map<String, ColumnType> types;
  private final MissingWords missing;

  CsvTable(Path file, Map<String, ColumnType> types, MissingWords missing) {
    this.file = file;
    this.types = types;
    this.missing = missing;
  }

  Table read() throws IOException {
    TextSource source = new TextSource(file);
    char separator = Separator.of(source.head());
    First first = new First(separator);
    CsvPass.run(source, separator, first);
    if (first.rows == 0) {
      throw InputException.in(
          file, "must hold rows under its header", 0, "add rows, or give another file");
    }
    Second second = new Second(first);
    CsvPass.run(source, separator, second);
    return second.table();
  }

  private final class First implements CsvPass.Sink {
    private final boolean decimalCommas;
    private final List<TypeFinding> findings = new ArrayList<>();
    private List<String> names = List.of();
    private int rows;

    private First(char separator) {
      this.decimalCommas = separator != ',';
    }

    @Override
    public void header(List<String> header) {
      names = header;
      for (String name : header) {
        findings.add(new TypeFinding(Optional.ofNullable(types.get(name)), decimalCommas));
      }
    }

    @Override
    public void field(int column, Slice text, long line) {
      if (!missing.contains(text)) {
        findings.get(column).see(text);
      }
    }

    @Override
    public void rowDone(long line) {
      if (rows == MOST_ROWS) {
        throw InputException.at(file, line, "is too long", "2^31 rows", "cut the file");
      }
      rows++;
    }
  }

  private final class Second implements CsvPass.Sink {
    private final List<String> names;
    private final List<ColumnFill> fills;
    private final int rows;
    private int row;

    private Second(First first) {
      names = first.names;
      rows = first.rows;
      fills = first.findings.stream().map(finding -> finding.fill(rows)).toList();
    }

    @Override
    public void header(List<String> header) {
      if (!header.equals(names)) {
        throw changed();
      }
    }

    @Override
    public void field(int column, Slice text, long line) {
      if (row == rows) {
        throw changed();
      }
      if (!missing.contains(text)) {
        String broken = fills.get(column).put(row, text);
        if (!broken.isEmpty()) {
          throw InputException.at(
              file,
              line,
              "column " + names.get(column) + " " + broken,
              text,
              "correct it, leave it empty, or give the column another type");
        }
      }
    }

    @Override
    public void rowDone(long line) {
      row++;
    }

    private Table table() {
      if (row != rows) {
        throw changed();
      }
      List<Column> columns = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        columns.add(fills.get(i).column(names.get(i)));
      }
      return Table.of(file.toString(), columns);
    }

    private InputException changed() {
      return InputException.in(
          file, "must not change while it is read", "other rows", "read it again");
    }
  }
}
