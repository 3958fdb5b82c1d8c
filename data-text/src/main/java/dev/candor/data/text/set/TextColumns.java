package dev.candor.data.text.set;

import dev.candor.core.InputException;
import dev.candor.data.table.RowReader;
import dev.candor.data.text.word.WordedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the texts of a table, with what its other columns say of them. */
final class TextColumns implements RowReader.Sink {
  private static final int ABSENT = -1;

  private final Path file;
  private final TextFile wanted;
  private final List<FileText> texts = new ArrayList<>();
  private int text;
  private int label = ABSENT;
  private int marks = ABSENT;

  private TextColumns(Path file, TextFile wanted) {
    this.file = file;
    this.wanted = wanted;
  }

  static List<FileText> read(Path file, TextFile wanted) {
    TextColumns rows = new TextColumns(file, wanted);
    RowReader.read(file, rows);
    if (rows.texts.isEmpty()) {
      throw InputException.in(file, "must hold texts", "a header only", "add rows");
    }
    return List.copyOf(rows.texts);
  }

  @Override
  public void header(List<String> names) {
    Optional<String> usual = TextFile.USUAL_TEXTS.stream().filter(names::contains).findFirst();
    String column =
        wanted
            .text()
            .or(() -> usual)
            .or(() -> names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty())
            .orElseThrow(
                () ->
                    InputException.at(
                        file,
                        1,
                        "the column of the text must be named where none is called text",
                        names,
                        "name one of them with --text"));
    text = place(names, column, "text");
    label =
        wanted.label().map(name -> place(names, name, "label")).orElseGet(() -> usualLabel(names));
    marks = wanted.marks().map(name -> place(names, name, "marks")).orElse(ABSENT);
  }

  private static int usualLabel(List<String> names) {
    return names.indexOf(TextFile.USUAL_LABEL);
  }

  private int place(List<String> names, String column, String what) {
    int place = names.indexOf(column);
    if (place < 0) {
      throw InputException.at(
          file,
          1,
          "the column of the " + what + " must be one of " + names,
          column,
          "name one of them");
    }
    return place;
  }

  @Override
  public void row(long line, List<String> fields) {
    WordedText words = WordedText.atBlanks(fields.get(text));
    texts.add(
        new FileText(
            line,
            words,
            Optional.of(label)
                .filter(place -> place != ABSENT)
                .map(fields::get)
                .filter(name -> !name.isEmpty()),
            // an empty field: nobody was asked about this text
            marks == ABSENT || fields.get(marks).isEmpty()
                ? Optional.empty()
                : Optional.of(marks(line, fields.get(marks), words.size()))));
  }

  private List<Boolean> marks(long line, String field, int words) {
    List<Boolean> found = new ArrayList<>();
    for (int at = 0; at < field.length(); at++) {
      char c = field.charAt(at);
      if (c == '0' || c == '1') {
        found.add(c == '1');
      } else if (" ,;[]".indexOf(c) < 0) {
        throw InputException.at(
            file,
            line,
            "must have marks of 0 or 1 for each word",
            "the character " + c,
            "write 0 0 1, one for each word");
      }
    }
    if (found.size() != words) {
      throw InputException.at(
          file,
          line,
          "must have one mark for each of " + words + " words",
          found.size(),
          "count again: words are what stands between blanks");
    }
    return found;
  }

  @Override
  public void otherWidth(long line, int fields) {
    throw InputException.at(
        file,
        line,
        "must have as many fields as the header",
        fields,
        "put texts that hold the separator in quotes");
  }
}
