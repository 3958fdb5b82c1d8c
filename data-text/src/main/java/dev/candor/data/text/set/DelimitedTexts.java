package dev.candor.data.text.set;

import dev.candor.core.InputException;
import dev.candor.data.table.RowReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which texts and labels does a table hold? CSV, TSV or the like in UTF-8 with a line of names,
 * fields in quotes or not, packed with gzip or not; the separator is found. A text may be empty, a
 * label not.
 */
public final class DelimitedTexts {
  private DelimitedTexts() {}

  /**
   * The texts of a file.
   *
   * @param textColumn the name of the column with the texts
   * @param labelColumn the name of the one with the labels
   * @throws InputException if there is no such file or column, a row is of another width or has no
   *     label, or bytes are not UTF-8; it names file and line
   */
  public static List<LabelledText> read(Path file, String textColumn, String labelColumn) {
    Taking rows = new Taking(file, textColumn, labelColumn);
    RowReader.read(file, rows);
    if (rows.texts.isEmpty()) {
      throw InputException.in(file, "must hold texts", "a header only", "add rows");
    }
    return List.copyOf(rows.texts);
  }

  /** Takes the two columns. */
  private static final class Taking implements RowReader.Sink {
    private final Path file;
    private final String textColumn;
    private final String labelColumn;
    private final List<LabelledText> texts = new ArrayList<>();
    private int text;
    private int label;

    Taking(Path file, String textColumn, String labelColumn) {
      this.file = file;
      this.textColumn = textColumn;
      this.labelColumn = labelColumn;
    }

    @Override
    public void header(List<String> names) {
      text = place(names, textColumn, "text");
      label = place(names, labelColumn, "label");
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
      if (fields.get(label).isEmpty()) {
        throw InputException.at(
            file, line, "must have a label in column " + labelColumn, "none", "write one");
      }
      texts.add(new LabelledText(fields.get(text), fields.get(label)));
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
}
