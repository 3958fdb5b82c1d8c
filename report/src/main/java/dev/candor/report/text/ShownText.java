package dev.candor.report.text;

import dev.candor.core.InputException;
import dev.candor.report.explanation.Answer;
import dev.candor.report.token.TokenMark;
import java.util.List;

/**
 * A test text with what mattered in it.
 *
 * @param name where it stands: {@code line 12}
 * @param answer the class that it was taken for, and its probability
 * @param truth the class that it has
 * @param words in their order, with their importance
 * @param marked the numbers of the words that somebody marked
 */
public record ShownText(
    String name, Answer answer, String truth, List<TokenMark> words, List<Integer> marked) {
  /** Copies the lists and checks that marks are of words. */
  public ShownText {
    words = List.copyOf(words);
    marked = List.copyOf(marked);
    int count = words.size();
    if (count == 0 || marked.stream().anyMatch(word -> word < 0 || word >= count)) {
      throw InputException.of(
          "text " + name, "must have words, and marks on them only", marked, "count again");
    }
  }

  /** Whether it was answered rightly. */
  public boolean isRight() {
    return answer.target().equals(truth);
  }
}
