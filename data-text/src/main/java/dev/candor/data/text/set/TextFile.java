package dev.candor.data.text.set;

import dev.candor.core.InputException;
import dev.candor.data.text.TextLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which texts does a file hold that somebody has, whatever its form? By its ending, with or without
 * {@code .gz}: {@code .csv} and {@code .tsv} are tables with a line of names, {@code .jsonl},
 * {@code .ndjson} and {@code .json} hold an object a line, anything else a text a line.
 *
 * <p>Words are what stands between blanks, or the list that an object holds instead of a text.
 * Marks are 0 or 1 for each word: in a table with blanks or commas between, in an object a list, or
 * one by each annotator.
 *
 * @param text the column or field with the text; empty for {@code text}, {@code tokens}, {@code
 *     sentence}, or the only one there is
 * @param label the one with the class; empty for {@code label}, where it is there
 * @param marks the one with the marked words; empty for none
 * @param agreement when a word counts that several people judged
 */
public record TextFile(
    Optional<String> text, Optional<String> label, Optional<String> marks, Agreement agreement) {
  static final List<String> USUAL_TEXTS = List.of("text", "tokens", "sentence");
  static final String USUAL_LABEL = "label";

  private static final List<String> TABLES = List.of(".csv", ".tsv");
  private static final List<String> OBJECTS = List.of(".jsonl", ".ndjson", ".json");

  /** Nothing said: usual columns, no marks; a word counts that one of the people marked. */
  public static TextFile withDefaults() {
    return new TextFile(Optional.empty(), Optional.empty(), Optional.empty(), Agreement.ANY);
  }

  /** With the column or field of the text. */
  public TextFile withText(Optional<String> name) {
    return new TextFile(name, label, marks, agreement);
  }

  /** With the column or field of the class. */
  public TextFile withLabel(Optional<String> name) {
    return new TextFile(text, name, marks, agreement);
  }

  /** With the column or field of the marked words. */
  public TextFile withMarks(Optional<String> name) {
    return new TextFile(text, label, name, agreement);
  }

  /** With another rule for words that several people judged. */
  public TextFile withAgreement(Agreement other) {
    return new TextFile(text, label, marks, other);
  }

  /** Whether a name is that of a file in one of these forms, or of plain texts. */
  public static boolean isNamed(String name) {
    String plain = plain(name);
    return plain.endsWith(".txt")
        || TABLES.stream().anyMatch(plain::endsWith)
        || OBJECTS.stream().anyMatch(plain::endsWith);
  }

  /** Whether a file has columns or fields, by its name; anything else is a text a line. */
  public boolean hasColumns(Path file) {
    String name = plain(String.valueOf(file.getFileName()));
    return TABLES.stream().anyMatch(name::endsWith) || OBJECTS.stream().anyMatch(name::endsWith);
  }

  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
  }

  /**
   * The texts in their order.
   *
   * @throws InputException if there are none, a column is not there, marks are not one for each
   *     word, or bytes are not UTF-8; it names file and line
   */
  public List<FileText> read(Path file) {
    String name = plain(String.valueOf(file.getFileName()));
    if (TABLES.stream().anyMatch(name::endsWith)) {
      return TextColumns.read(file, this);
    }
    return OBJECTS.stream().anyMatch(name::endsWith) ? TextObjects.read(file, this) : lines(file);
  }

  private List<FileText> lines(Path file) {
    Optional<String> named = text.or(() -> label).or(() -> marks);
    if (named.isPresent()) {
      throw InputException.in(
          file,
          "has no columns: a text a line",
          named.get(),
          "leave the name out, or give .csv, .tsv or .jsonl");
    }
    List<String> lines = TextLines.read(file);
    List<FileText> texts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      texts.add(FileText.of(i + 1L, lines.get(i)));
    }
    return List.copyOf(texts);
  }
}
