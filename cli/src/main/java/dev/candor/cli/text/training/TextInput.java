package dev.candor.cli.text.training;

import dev.candor.core.InputException;
import dev.candor.data.text.set.ClassFolder;
import dev.candor.data.text.set.FileText;
import dev.candor.data.text.set.MarkedText;
import dev.candor.data.text.set.TabbedTexts;
import dev.candor.data.text.set.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Texts with labels to learn from: a table, JSON lines, fields between tabs without names, or a
 * folder with a file of lines for each class.
 *
 * @param columns where texts, labels and marks stand
 * @param header whether a table begins with names
 */
public record TextInput(TextFile columns, Header header) {
  /** Whether a table begins with a line of names. */
  public enum Header {
    /** It does. */
    NAMES,
    /** It does not: tabs part the fields, columns are numbers from 1. */
    NONE
  }

  /**
   * The texts of a file or folder, each called after its place; where nobody was asked about the
   * words of a text, none is marked.
   *
   * @throws InputException if a column is not there, a label is missing, or a line is broken
   */
  public List<MarkedText> read(Path file) {
    if (Files.isDirectory(file)) {
      return ClassFolder.read(file);
    }
    if (!Files.isRegularFile(file)) {
      throw InputException.in(
          file, "must be a file or folder of texts", "nothing there", "check the path");
    }
    List<MarkedText> texts = new ArrayList<>();
    for (FileText text : texts(file)) {
      String label =
          text.label()
              .orElseThrow(
                  () ->
                      InputException.at(
                          file,
                          text.line(),
                          "must have a label",
                          "none",
                          header == Header.NONE || columns.hasColumns(file)
                              ? "write one, and name its column with --label"
                              : "give .csv, .tsv or .jsonl, a folder with LABEL.txt for each class,"
                                  + " or --no-header where tabs part the fields"));
      texts.add(
          new MarkedText(
              "line " + text.line(),
              text.words(),
              label,
              text.marks().orElseGet(() -> Collections.nCopies(text.words().size(), false))));
    }
    return texts;
  }

  /**
   * The texts of a file or folder, with labels and marks where it says any.
   *
   * @throws InputException if a column is not there or a line is broken
   */
  public List<FileText> texts(Path file) {
    if (Files.isDirectory(file)) {
      List<FileText> texts = new ArrayList<>();
      for (MarkedText text : ClassFolder.read(file)) {
        texts.add(
            new FileText(
                texts.size() + 1L, text.words(), Optional.of(text.label()), Optional.empty()));
      }
      return texts;
    }
    return header == Header.NONE ? tabbed(file) : columns.read(file);
  }

  /** Without names; where nobody said which column holds labels, none does. */
  private List<FileText> tabbed(Path file) {
    columns
        .marks()
        .ifPresent(
            column -> {
              throw InputException.of(
                  "--rationales",
                  "must be left out with --no-header",
                  column,
                  "give the file a line of names");
            });
    int text = number("--text", columns.text());
    if (columns.label().isPresent()) {
      return new TabbedTexts(text, number("--label", columns.label())).read(file);
    }
    return new TabbedTexts(text, text)
        .read(file).stream()
            .map(
                line -> new FileText(line.line(), line.words(), Optional.empty(), Optional.empty()))
            .toList();
  }

  private static int number(String option, Optional<String> column) {
    try {
      return Integer.parseInt(column.orElse(""));
    } catch (NumberFormatException e) {
      throw new InputException(
          option
              + " must be the number of a column, from 1, with --no-header (found "
              + column.orElse("none")
              + "); count its columns",
          e);
    }
  }
}
