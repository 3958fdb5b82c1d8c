package dev.candor.data.text.set;

import dev.candor.core.InputException;
import dev.candor.data.text.word.WordedText;
import java.util.List;
import java.util.Optional;

/**
 * A text as it stands in somebody's file.
 *
 * @param line where it begins, from 1
 * @param words the text and its words
 * @param label the name of its class, where the file says
 * @param marks for each word whether somebody marked it, where the file says
 */
public record FileText(
    long line, WordedText words, Optional<String> label, Optional<List<Boolean>> marks) {
  /** Copies the marks and checks that there is one for each word. */
  public FileText {
    marks = marks.map(List::copyOf);
    if (marks.isPresent() && marks.get().size() != words.size()) {
      throw InputException.of(
          "marks",
          "must be one for each of " + words.size() + " words",
          marks.get().size(),
          "count again");
    }
  }

  /** A text alone: its words are what stands between blanks. */
  public static FileText of(long line, String text) {
    return new FileText(line, WordedText.atBlanks(text), Optional.empty(), Optional.empty());
  }
}
