package dev.candor.data.text.set;

import dev.candor.core.InputException;
import dev.candor.data.text.TextLines;
import dev.candor.data.text.word.WordedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts of JSON lines, with what their other fields say of them. */
final class TextObjects {
  private TextObjects() {}

  static List<FileText> read(Path file, TextFile wanted) {
    List<String> lines = TextLines.read(file);
    List<FileText> texts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        texts.add(text(file, i + 1L, JsonLine.of(file, i + 1L, lines.get(i)), wanted));
      }
    }
    if (texts.isEmpty()) {
      throw InputException.in(file, "must hold objects", "empty lines only", "write some");
    }
    return List.copyOf(texts);
  }

  private static FileText text(Path file, long line, JsonLine object, TextFile wanted) {
    String field =
        wanted
            .text()
            .or(() -> TextFile.USUAL_TEXTS.stream().filter(object::holds).findFirst())
            .orElseThrow(
                () ->
                    InputException.at(
                        file,
                        line,
                        "the field of the text must be named where none is called text",
                        object.names(),
                        "name one of them with --text"));
    WordedText words =
        object.hasList(field)
            ? WordedText.joined(object.neededTexts(field))
            : WordedText.atBlanks(object.neededText(field));
    Optional<String> label =
        wanted
            .label()
            .map(object::neededText)
            .or(() -> object.text(TextFile.USUAL_LABEL))
            .filter(name -> !name.isEmpty());
    Optional<List<Boolean>> marks =
        wanted
            .marks()
            .map(name -> wanted.agreement().of(object.allMarks(name, words.size()), words.size()));
    return new FileText(line, words, label, marks);
  }
}
