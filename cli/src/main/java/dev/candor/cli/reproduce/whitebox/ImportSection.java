package dev.candor.cli.reproduce.whitebox;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Do imported networks answer as they do in onnxruntime? */
final class ImportSection {
  private static final double BOUND = 1e-4;
  private static final String CLAIM =
      "Outputs of imported networks equal onnxruntime's within 1e-4 (golden and fixed models)";

  private ImportSection() {}

  static Section of(Cells cells) {
    MarkdownTable table =
        new MarkdownTable("model", "rows", "largest difference", "largest answer");
    List<Object> rows = new ArrayList<>();
    double largest = 0;
    for (Cell cell : cells.of(WhiteboxPart.IMPORT)) {
      double difference = cell.number("largestDifference");
      largest = Math.max(largest, difference);
      table.add(
          cell.key().set(),
          Words.number(cell.number("rows"), 0),
          small(difference),
          Words.number(cell.number("largestAnswer"), 3));
      rows.add(Map.of("model", cell.key().set(), "largestDifference", difference));
    }
    Verdict verdict =
        rows.isEmpty()
            ? Verdict.notMeasured(CLAIM)
            : new Verdict(
                CLAIM,
                Verdict.Outcome.of(largest <= BOUND),
                small(largest) + " over " + rows.size() + " models");
    String text =
        "Every ONNX file of the golden cases on its probe, and the fixed models on their inputs:"
            + " the largest absolute difference between the imported network's raw outputs and"
            + " onnxruntime's. Every operator has its own test against onnxruntime; seeded"
            + " convolutional networks and MiniLM-L6 are held by tests of module `torch`.\n\n"
            + table;
    return new Section(WhiteboxPart.IMPORT, text, Map.of("rows", rows), List.of(verdict));
  }

  /** A small figure, such as {@code 2.4e-07}. */
  static String small(double value) {
    return String.format(Locale.ROOT, "%.1e", value);
  }
}
