package dev.candor.data.text.set;

import dev.candor.core.InputException;
import dev.candor.data.text.TextLines;
import dev.candor.data.text.word.WordedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which texts does a file of JSON lines hold, with which labels and marked words? An object a line,
 * packed with gzip or not; empty lines are passed over.
 *
 * @param text the field with the text, or with the list of its words
 * @param label the field with the label, a text or a number
 * @param marks the field with 0 or 1 for each word, or with a list of such lists, one by each
 *     annotator; where the text is no list, its words are those between blanks
 */
public record JsonTexts(String text, String label, Optional<String> marks) {
  /** Fields {@code text} and {@code label}, no marks. */
  public static JsonTexts withDefaults() {
    return new JsonTexts("text", "label", Optional.empty());
  }

  /** Fields {@code tokens}, {@code label} and {@code rationales}. */
  public static JsonTexts marked() {
    return new JsonTexts("tokens", "label", Optional.of("rationales"));
  }

  /**
   * The texts of a file, without marks.
   *
   * @throws InputException if a line is not such an object; it names file and line
   */
  public List<LabelledText> labelled(Path file) {
    return lines(file).stream()
        .map(line -> new LabelledText(words(line).text(), line.neededText(label)))
        .toList();
  }

  /**
   * The texts of a file with marked words. A word counts by the agreement; where nobody marked
   * anything, none does.
   *
   * @throws InputException if a line is not such an object, or no field with marks is named
   */
  public List<MarkedText> marked(Path file, Agreement agreement) {
    String field =
        marks.orElseThrow(
            () ->
                InputException.of(
                    "field of marks", "must be named", "none", "use JsonTexts.marked()"));
    List<MarkedText> all = new ArrayList<>();
    for (JsonLine line : lines(file)) {
      WordedText words = words(line);
      List<List<Boolean>> people = line.allMarks(field, words.size());
      all.add(
          new MarkedText(
              line.text("id").orElse(""),
              words,
              line.neededText(label),
              agreement.of(people, words.size())));
    }
    return List.copyOf(all);
  }

  private WordedText words(JsonLine line) {
    return line.hasList(text)
        ? WordedText.joined(line.neededTexts(text))
        : WordedText.atBlanks(line.neededText(text));
  }

  static List<JsonLine> lines(Path file) {
    List<String> lines = TextLines.read(file);
    List<JsonLine> objects = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        objects.add(JsonLine.of(file, i + 1L, lines.get(i)));
      }
    }
    if (objects.isEmpty()) {
      throw InputException.in(file, "must hold objects", "empty lines only", "write some");
    }
    return objects;
  }
}
