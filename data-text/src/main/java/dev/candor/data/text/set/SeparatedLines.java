package dev.candor.data.text.set;

import dev.candor.core.InputException;
import dev.candor.data.text.TextLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lines of fields with tabs between them; quotes are characters like others, no header. */
final class SeparatedLines {
  private SeparatedLines() {}

  /** Takes the fields of a line. */
  interface Sink {
    void line(long number, List<String> fields);
  }

  static void read(Path file, int width, Sink sink) {
    read(
        file,
        (line, fields) -> {
          if (fields.size() != width) {
            throw InputException.at(
                file,
                line,
                "must have " + width + " fields with tabs between",
                fields.size(),
                "give the file as it was published");
          }
          sink.line(line, fields);
        });
  }

  /** Lines of any width. */
  static void read(Path file, Sink sink) {
    List<String> lines = TextLines.read(file);
    for (int i = 0; i < lines.size(); i++) {
      sink.line(i + 1L, fields(lines.get(i)));
    }
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    int from = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
      fields.add(line.substring(from, tab));
      from = tab + 1;
    }
    fields.add(line.substring(from));
    return fields;
  }

  /** The name of a class that is written as 0 or 1. */
  static String label(Path file, long line, String digit, String zero, String one) {
    return switch (digit) {
      case "0" -> zero;
      case "1" -> one;
      default ->
          throw InputException.at(
              file, line, "must have the label 0 or 1", digit, "give the file as published");
    };
  }
}
