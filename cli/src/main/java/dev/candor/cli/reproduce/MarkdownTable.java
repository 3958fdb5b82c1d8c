package dev.candor.cli.reproduce;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table in Markdown: the first column to the left, figures to the right, words to the left. */
public final class MarkdownTable {
  private final List<List<String>> rows = new ArrayList<>();
  private final String others;
  private final int width;

  private MarkdownTable(String others, String... headings) {
    this.others = others;
    this.width = headings.length;
    add(headings);
  }

  /** A table of figures with these headings and no rows yet. */
  public MarkdownTable(String... headings) {
    this(" | ---:", headings);
  }

  /** A table of words. */
  public static MarkdownTable ofWords(String... headings) {
    return new MarkdownTable(" | :---", headings);
  }

  /** Adds a row. */
  public MarkdownTable add(String... cells) {
    if (cells.length != width) {
      throw InputException.of(
          "row",
          "must have as many cells as there are headings, " + width,
          cells.length,
          "fill it");
    }
    rows.add(Arrays.stream(cells).map(MarkdownTable::escaped).toList());
    return this;
  }

  /** Whether there is nothing below the headings. */
  public boolean isEmpty() {
    return rows.size() == 1;
  }

  /** The table, with an empty line after it; of nothing, a sentence that says so. */
  @Override
  public String toString() {
    if (isEmpty()) {
      return "Not measured.\n\n";
    }
    StringBuilder text = new StringBuilder(line(rows.get(0)));
    text.append("| :---");
    text.append(others.repeat(width - 1)).append(" |\n");
    rows.stream().skip(1).forEach(row -> text.append(line(row)));
    return text.append('\n').toString();
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String escaped(String cell) {
    return cell.replace("|", "\\|").replaceAll("\\R", " ").strip();
  }
}
