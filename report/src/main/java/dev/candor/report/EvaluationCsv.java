package dev.candor.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.candor.report.evaluation.Cell;
import dev.candor.report.evaluation.EvaluationSummary;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * An evaluation as CSV (RFC 4180: comma, CRLF), a line for each method and measure with the columns
 * {@code method, kind, measure, value, low, high, count, best, random, absent}. A value that is not
 * defined is empty, and {@code absent} says why; numbers are written so that reading them gives the
 * same bits.
 */
public final class EvaluationCsv {
  private EvaluationCsv() {}

  /** The table as CSV with a header, method by method. */
  public static String text(EvaluationSummary evaluation) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(
          "method", "kind", "measure", "value", "low", "high", "count", "best", "random", "absent");
      for (var method : evaluation.methods()) {
        for (var measure : evaluation.measures()) {
          Cell cell = evaluation.cell(method.name(), measure.name());
          csv.writeRecord(
              method.name(),
              word(method.kind()),
              measure.name(),
              number(cell.value()),
              number(cell.low()),
              number(cell.high()),
              Integer.toString(cell.count()),
              word(cell.best()),
              word(cell.random()),
              cell.absent().orElse(""));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** A constant in lower case with hyphens, as JSON and CSV write it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
  }
}
