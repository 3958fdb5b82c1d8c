package dev.candor.cli.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A CSV of nothing but numbers, for models that take them as they are. The line of names is
 * optional: where the first line holds only numbers it is a row, and columns are called x1, x2, ...
 */
final class CsvNumbers {
  private final Path file;
  private final Optional<String> target;
  private final List<double[]> rows = new ArrayList<>();
  private List<String> names = List.of();

  private CsvNumbers(Path file, Optional<String> target) {
    this.file = file;
    this.target = target;
  }

  /**
   * The rows of a file; with the answers where a column with them was named.
   *
   * @throws InputException with file and line where something is no number or a row is of another
   *     width
   */
  static Inputs read(Path file, Optional<String> target) {
    CsvNumbers numbers = new CsvNumbers(file, target);
    numbers.read();
    return numbers.rows();
  }

  private void read() {
    if (!Files.isRegularFile(file)) {
      throw InputException.in(file, "must be a CSV file of numbers", "no file", "check the path");
    }
    long line = 1;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().skipEmptyLines(true).detectBomHeader(true).ofCsvRecord(file)) {
      for (CsvRecord row : csv) {
        line = row.getStartingLineNumber();
        add(row);
      }
    } catch (CsvParseException e) {
      throw new InputException(
          file + ":" + line + ": is not CSV (" + e.getMessage() + "); close every quote", e);
    } catch (UncheckedIOException | IOException e) {
      Throwable cause =
          e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
      throw new InputException(
          file
              + ": "
              + (cause instanceof MalformedInputException
                  ? "holds bytes that are not UTF-8; save it as UTF-8"
                  : "cannot be read (found " + cause + "); check the file"),
          e);
    }
    if (rows.isEmpty()) {
      throw InputException.in(file, "must have a row of numbers", "none", "add rows");
    }
  }

  private void add(CsvRecord row) {
    List<String> fields = row.getFields();
    if (names.isEmpty()) {
      boolean data = fields.stream().noneMatch(field -> Double.isNaN(number(field)));
      names =
          data
              ? IntStream.rangeClosed(1, fields.size()).mapToObj(i -> "x" + i).toList()
              : fields.stream().map(String::strip).toList();
      if (names.stream().distinct().count() != names.size()) {
        throw InputException.at(
            file, row.getStartingLineNumber(), "must name every column once", names, "rename one");
      }
      if (!data) {
        return;
      }
    }
    if (fields.size() != names.size()) {
      throw InputException.at(
          file,
          row.getStartingLineNumber(),
          "must have as many fields as the first line, " + names.size(),
          fields.size(),
          "add or remove separators");
    }
    double[] numbers = new double[fields.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(fields.get(i));
      if (!Double.isFinite(numbers[i])) {
        throw InputException.at(
            file,
            row.getStartingLineNumber(),
            "must hold a finite number in column " + names.get(i),
            fields.get(i).isEmpty() ? "nothing" : fields.get(i),
            target.equals(Optional.of(names.get(i)))
                ? "number the classes, from 0 in the order of the outputs"
                : "correct it, or leave the row or the column out");
      }
    }
    rows.add(numbers);
  }

  private static double number(String field) {
    try {
      return Double.parseDouble(field.strip());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private Inputs rows() {
    int answer = target.map(name -> names.indexOf(name)).orElse(-1);
    if (target.isPresent() && answer < 0) {
      throw InputException.in(
          file, "must have the column of --target", target.get(), "name one of " + names);
    }
    int width = names.size() - (answer < 0 ? 0 : 1);
    if (width == 0) {
      throw InputException.in(file, "must have an input", "only the answers", "add columns");
    }
    double[] flat = new double[rows.size() * width];
    for (int row = 0; row < rows.size(); row++) {
      int at = row * width;
      for (int i = 0; i < names.size(); i++) {
        if (i != answer) {
          flat[at++] = rows.get(row)[i];
        }
      }
    }
    NdArray inputs =
        NdArray.of(NdArray.of(flat, rows.size(), width).toFloats(), rows.size(), width);
    List<String> inputNames = new ArrayList<>(names);
    if (answer >= 0) {
      inputNames.remove(answer);
    }
    double[] answers = new double[rows.size()];
    Arrays.setAll(answers, row -> answer < 0 ? Double.NaN : rows.get(row)[answer]);
    return new Inputs(
        inputs,
        Layout.features(inputNames),
        answer < 0 ? Optional.empty() : Optional.of(answers),
        new Shown.Numbers(),
        List.of());
  }
}
