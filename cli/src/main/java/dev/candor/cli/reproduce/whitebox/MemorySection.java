package dev.candor.cli.reproduce.whitebox;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Does memory stay flat when a path gets more steps? */
final class MemorySection {
  private static final double MIB = 1 << 20;
  private static final double NOISE = 16;
  private static final String CLAIM =
      "Memory of integrated gradients does not grow with the number of steps";

  private MemorySection() {}

  static Section of(Cells cells) {
    MarkdownTable table = new MarkdownTable("steps", "inputs", "peak beyond before, MiB");
    List<Object> rows = new ArrayList<>();
    double few = Double.NaN;
    double many = Double.NaN;
    for (Cell cell : cells.of(WhiteboxPart.MEMORY, MemoryJobs.MODEL, MemoryJobs.METHOD)) {
      double mib = cell.number("bytes") / MIB;
      few = rows.isEmpty() ? mib : few;
      many = mib;
      table.add(
          Long.toString(cell.key().number()),
          Words.number(cell.number("inputs"), 0),
          Words.number(mib, 1));
      rows.add(Map.of("steps", cell.key().number(), "bytes", cell.number("bytes")));
    }
    Verdict verdict =
        rows.size() < MemoryJobs.STEPS.size()
            ? Verdict.notMeasured(CLAIM)
            : new Verdict(
                CLAIM,
                Verdict.Outcome.of(many <= few + NOISE),
                Words.number(few, 1)
                    + " MiB with "
                    + MemoryJobs.STEPS.get(0)
                    + " steps, "
                    + Words.number(many, 1)
                    + " MiB with "
                    + MemoryJobs.STEPS.get(MemoryJobs.STEPS.size() - 1));
    String text =
        "Integrated gradients of the fixed convolutional network, imported from ONNX: the highest"
            + " resident set of the process during the work, less that before it, after one run to"
            + " warm up and with the pages of the young heap taken; figures of "
            + Words.number(NOISE, 0)
            + " MiB are noise.\n\n"
            + table;
    return new Section(WhiteboxPart.MEMORY, text, Map.of("rows", rows), List.of(verdict));
  }
}
