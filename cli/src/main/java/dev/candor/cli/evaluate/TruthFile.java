package dev.candor.cli.evaluate;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.candor.core.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads which features are known to matter: a CSV with the columns {@code feature,relevance},
 * relevance a number of 0 or more. Features that it does not name have 0. Masks of images and
 * rationales of texts are told apart and refused: they have options of their own.
 */
public final class TruthFile {
  private static final List<String> HEADER = List.of("feature", "relevance");

  private TruthFile() {}

  /**
   * The truth in a file.
   *
   * @param features the features of the model
   * @throws InputException with file and line where the header, a feature or a number is wrong
   */
  public static Truth read(Path file, Path shown, List<String> features) {
    if (Files.isDirectory(file)) {
      throw InputException.in(
          shown,
          "must be a CSV feature,relevance",
          "a folder",
          "give the CSV, or masks of images with --masks DIR");
    }
    if (!Files.isRegularFile(file)) {
      throw InputException.in(
          shown, "must be a CSV feature,relevance", "no file", "check the path");
    }
    Map<String, Double> relevance = new LinkedHashMap<>();
    long line = 1;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().skipEmptyLines(true).detectBomHeader(true).ofCsvRecord(file)) {
      boolean header = true;
      for (CsvRecord row : csv) {
        line = row.getStartingLineNumber();
        List<String> fields = row.getFields().stream().map(String::strip).toList();
        if (header) {
          checkHeader(shown, line, fields);
          header = false;
        } else {
          add(shown, line, fields, features, relevance);
        }
      }
    } catch (CsvParseException e) {
      throw new InputException(
          shown + ":" + line + ": is not CSV (" + e.getMessage() + "); close every quote", e);
    } catch (IOException | UncheckedIOException e) {
      throw new InputException(
          shown + ": cannot be read (found " + e.getMessage() + "); save it as UTF-8", e);
    }
    if (relevance.values().stream().noneMatch(value -> value > 0)) {
      throw InputException.in(
          shown, "must name a feature with a relevance above 0", "none", "add the relevant ones");
    }
    List<Double> all = new ArrayList<>();
    features.forEach(feature -> all.add(relevance.getOrDefault(feature, 0.0)));
    return new Truth(all, relevance.size());
  }

  private static void checkHeader(Path file, long line, List<String> fields) {
    if (!fields.isEmpty() && fields.get(0).startsWith("{")) {
      throw InputException.at(
          file,
          line,
          "must be a CSV feature,relevance",
          "JSON lines",
          "give the CSV, or marked words of texts with --rationales COL");
    }
    if (!fields.equals(HEADER)) {
      throw InputException.at(
          file,
          line,
          "must begin with the line feature,relevance",
          String.join(",", fields),
          "correct the first line");
    }
  }

  private static void add(
      Path file,
      long line,
      List<String> fields,
      List<String> features,
      Map<String, Double> relevance) {
    if (fields.size() != HEADER.size()) {
      throw InputException.at(
          file, line, "must have two fields", fields.size(), "give feature and relevance");
    }
    String feature = fields.get(0);
    if (!features.contains(feature)) {
      throw InputException.at(
          file,
          line,
          "must name a feature of the model",
          feature,
          "use one of " + shortList(features));
    }
    double value;
    try {
      value = Double.parseDouble(fields.get(1));
    } catch (NumberFormatException e) {
      value = Double.NaN;
    }
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw InputException.at(
          file, line, "must have a relevance of 0 or more", fields.get(1), "correct it");
    }
    if (relevance.put(feature, value) != null) {
      throw InputException.at(file, line, "must name every feature once", feature, "drop a line");
    }
  }

  private static String shortList(List<String> names) {
    int most = 8;
    return names.size() <= most
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, most)) + ", ... (" + names.size() + " in all)";
  }
}
