package dev.candor.data.text.set;

import dev.candor.core.InputException;
import dev.candor.data.text.word.WordedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which texts do lines hold that have tabs between their fields and no line of names, as SST-2 and
 * CoLA were published? Quotes are characters like others. Words are what stands between blanks.
 *
 * @param text the column of the texts, from 1
 * @param label the one of the labels
 */
public record TabbedTexts(int text, int label) {
  /** Checks that columns count from 1. */
  public TabbedTexts {
    if (text < 1 || label < 1) {
      throw InputException.of(
          "columns", "must count from 1", text + " and " + label, "give the numbers of columns");
    }
  }

  /**
   * The texts of a file; packed with gzip or not.
   *
   * @throws InputException if there is no such file or column, a line has another width or no
   *     label, or bytes are not UTF-8; it names file and line
   */
  public List<FileText> read(Path file) {
    List<FileText> texts = new ArrayList<>();
    int[] width = new int[1];
    SeparatedLines.read(
        file,
        (line, fields) -> {
          width[0] = width[0] == 0 ? fields.size() : width[0];
          if (fields.size() != width[0] || Math.max(text, label) > fields.size()) {
            throw InputException.at(
                file,
                line,
                "must have "
                    + Math.max(width[0], Math.max(text, label))
                    + " fields with tabs between",
                fields.size(),
                "put one tab between two fields, and name columns by their numbers");
          }
          String name = fields.get(label - 1).strip();
          texts.add(
              new FileText(
                  line,
                  WordedText.atBlanks(fields.get(text - 1)),
                  name.isEmpty() ? Optional.empty() : Optional.of(name),
                  Optional.empty()));
        });
    return List.copyOf(texts);
  }
}
