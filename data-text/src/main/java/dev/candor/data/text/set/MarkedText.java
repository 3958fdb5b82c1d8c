package dev.candor.data.text.set;

import dev.candor.core.InputException;
import dev.candor.data.text.word.WordedText;
import java.util.BitSet;
import java.util.List;

/**
 * A text with the words that say why it is what it is.
 *
 * @param id what it is called in its data set; may be empty
 * @param words the text and its words
 * @param label the name of its class
 * @param marks for each word whether it is marked
 */
public record MarkedText(String id, WordedText words, String label, List<Boolean> marks) {
  /** Copies the list and checks that there is a mark for each word. */
  public MarkedText {
    marks = List.copyOf(marks);
    if (marks.size() != words.size()) {
      throw InputException.of(
          "marks", "must be one for each of " + words.size() + " words", marks.size(), "check");
    }
  }

  /** The text as it was given. */
  public String text() {
    return words.text();
  }

  /** Without the marks. */
  public LabelledText labelled() {
    return new LabelledText(text(), label);
  }

  /** With another label, such as one that joins two classes. */
  public MarkedText withLabel(String other) {
    return new MarkedText(id, words, other, marks);
  }

  /** The numbers of the marked words. */
  public BitSet marked() {
    BitSet marked = new BitSet(marks.size());
    for (int word = 0; word < marks.size(); word++) {
      marked.set(word, marks.get(word));
    }
    return marked;
  }
}
