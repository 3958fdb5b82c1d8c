package dev.candor.design.expnet;

import dev.candor.core.InputException;
import java.util.List;

/**
 * A text as a small network sees it, with what its words should get.
 *
 * @param seen the text
 * @param marks one per word, in [0, 1]
 */
public record TaughtText(SeenText seen, List<Double> marks) {
  /** Copies the list and checks its length. */
  public TaughtText {
    marks = List.copyOf(marks);
    if (marks.size() != seen.words().size()) {
      throw InputException.of(
          "marks",
          "must be one for each of " + seen.words().size() + " words",
          marks.size(),
          "check");
    }
  }

  /** Which words count as marked. */
  boolean[] marked() {
    boolean[] marked = new boolean[marks.size()];
    for (int word = 0; word < marked.length; word++) {
      marked[word] = marks.get(word) >= .5;
    }
    return marked;
  }
}
