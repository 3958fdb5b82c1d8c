package dev.candor.data.text.word;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.List;

/**
 * A text and the places of its words, in their order.
 *
 * @param text the text as it was given
 * @param words where its words stand; they do not overlap
 */
public record WordedText(String text, List<Span> words) {
  /** Copies the list and checks the places. */
  public WordedText {
    words = List.copyOf(words);
    int end = 0;
    for (Span word : words) {
      if (word.start() < end || word.end() > text.length()) {
        throw InputException.of(
            "words",
            "must stand in the text one behind the other",
            word,
            "sort them, and count characters as Java does");
      }
      end = word.end();
    }
  }

  /** Cut at blanks, as Unicode counts them; blanks belong to no word. */
  public static WordedText atBlanks(String text) {
    List<Span> words = new ArrayList<>();
    int start = -1;
    for (int at = 0; at < text.length(); at++) {
      boolean blank = Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00a0';
      if (blank && start >= 0) {
        words.add(new Span(start, at));
        start = -1;
      } else if (!blank && start < 0) {
        start = at;
      }
    }
    if (start >= 0) {
      words.add(new Span(start, text.length()));
    }
    return new WordedText(text, words);
  }

  /** Words with a blank between them, such as those of a data set that keeps them apart. */
  public static WordedText joined(List<String> words) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    for (String word : words) {
      if (!text.isEmpty()) {
        text.append(' ');
      }
      int start = text.length();
      text.append(word);
      spans.add(new Span(start, text.length()));
    }
    return new WordedText(text.toString(), spans);
  }

  /** How many words there are. */
  public int size() {
    return words.size();
  }

  /** A word as it is written. */
  public String word(int index) {
    Span span = words.get(index);
    return text.substring(span.start(), span.end());
  }

  /** All words as they are written. */
  public List<String> written() {
    return words.stream().map(span -> text.substring(span.start(), span.end())).toList();
  }
}
