package dev.candor.cli;

import dev.candor.report.chart.Figures;
import dev.candor.report.evaluation.AgainstBest;
import dev.candor.report.evaluation.AgainstRandom;
import dev.candor.report.evaluation.Cell;
import dev.candor.report.evaluation.EvaluationSummary;
import dev.candor.report.evaluation.MeasureColumn;
import dev.candor.report.evaluation.MeasuredMethod;
import dev.candor.report.evaluation.Pairing;
import dev.candor.report.summary.Better;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An evaluation as words and a table on the terminal, as many measures beside another as fit. */
final class EvaluationText {
  private static final int GAP = 2;

  private final PrintStream out;
  private final Screen screen;

  EvaluationText(PrintStream out, Screen screen) {
    this.out = out;
    this.screen = screen;
  }

  /** The table, what its marks mean, and what was tested. */
  void table(EvaluationSummary evaluation) {
    out.printf(
        evaluation.texts().isEmpty()
            ? "%s on %s: %s of %d rows, %d features%n%n"
            : "%s on %s: %s of %d texts, %d words%n%n",
        evaluation.model(),
        evaluation.data(),
        evaluation.explained(),
        evaluation.rows(),
        evaluation.features());
    List<List<String>> columns = new ArrayList<>();
    for (MeasureColumn measure : evaluation.measures()) {
      columns.add(column(evaluation, measure));
    }
    List<String> names = new ArrayList<>(List.of("method", ""));
    evaluation.methods().forEach(method -> names.add(name(method)));
    int left = width(names);
    for (int from = 0, to; from < columns.size(); from = to) {
      int used = left;
      for (to = from; to < columns.size(); to++) {
        int more = width(columns.get(to)) + GAP;
        if (to > from && used + more > screen.columns()) {
          break;
        }
        used += more;
      }
      block(names, columns.subList(from, to), left);
    }
    out.println("* best, or not told apart from the best   ~ no better than random importances");
    out.println("[95 % interval of the mean]   " + tests(evaluation));
    evaluation.notes().forEach(note -> out.println("note: " + note.text()));
    out.println();
  }

  private void block(List<String> names, List<List<String>> columns, int left) {
    for (int line = 0; line < names.size(); line++) {
      StringBuilder text = new StringBuilder(padded(names.get(line), left));
      for (List<String> column : columns) {
        text.append(" ".repeat(GAP)).append(padded(column.get(line), width(column)));
      }
      out.println(text.toString().stripTrailing());
    }
    out.println();
  }

  private static List<String> column(EvaluationSummary evaluation, MeasureColumn measure) {
    List<String> column = new ArrayList<>();
    column.add(measure.name());
    column.add(
        measure
            .better()
            .map(way -> way == Better.HIGHER ? "higher is better" : "lower is better")
            .orElse("describes"));
    for (MeasuredMethod method : evaluation.methods()) {
      column.add(cell(evaluation.cell(method.name(), measure.name())));
    }
    return column;
  }

  private static String cell(Cell cell) {
    if (cell.value().isEmpty()) {
      return "-";
    }
    StringBuilder text = new StringBuilder(plain(cell.value().getAsDouble()));
    if (cell.low().isPresent() && cell.high().isPresent()) {
      text.append(" [").append(plain(cell.low().getAsDouble())).append(", ");
      text.append(plain(cell.high().getAsDouble())).append(']');
    }
    if (cell.best() == AgainstBest.BEST || cell.best() == AgainstBest.NOT_TOLD_APART) {
      text.append(" *");
    }
    if (cell.random() == AgainstRandom.NOT_TOLD_APART || cell.random() == AgainstRandom.WORSE) {
      text.append(" ~");
    }
    return text.toString();
  }

  private static String plain(double value) {
    return Figures.number(value).replace('\u2212', '-');
  }

  private static String name(MeasuredMethod method) {
    return Failure.oneLine(method.name())
        + switch (method.kind()) {
          case LOCAL -> "";
          case GLOBAL -> " (all rows)";
          case FLOOR -> " (floor)";
        };
  }

  private static String tests(EvaluationSummary evaluation) {
    if (evaluation.comparisons().isEmpty()) {
      return "nothing was tested: too few rows";
    }
    boolean seeds =
        evaluation.measures().stream().anyMatch(measure -> measure.pairing() == Pairing.SEEDS);
    return "marks: Wilcoxon signed-rank over the same "
        + (seeds ? "rows or seeds" : "rows")
        + ", Holm over "
        + evaluation.comparisons().size()
        + " pairs, p < .05";
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String text, int width) {
    char[] spaces = new char[Math.max(0, width - text.length())];
    Arrays.fill(spaces, ' ');
    return text + new String(spaces);
  }
}
