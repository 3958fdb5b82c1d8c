package dev.candor.report.word;

import dev.candor.core.Component;
import dev.candor.core.InputException;
import dev.candor.report.token.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text, its words and which of them people marked.
 *
 * @param text as it was given
 * @param words with their places in it, one behind the other
 * @param marks for each word whether somebody marked it; empty where nobody was asked
 */
public record ShownWords(String text, List<Component.Token> words, Optional<List<Boolean>> marks) {
  private static final int LONGEST = 100;

  /** Copies the lists and checks the places. */
  public ShownWords {
    words = List.copyOf(words);
    marks = marks.map(List::copyOf);
    int end = 0;
    for (Component.Token word : words) {
      if (word.start() < end || word.end() < word.start() || word.end() > text.length()) {
        throw InputException.of(
            "words",
            "must stand in the text one behind the other",
            word.start() + " to " + word.end(),
            "count characters as Java does");
      }
      end = word.end();
    }
    if (marks.isPresent() && marks.get().size() != words.size()) {
      throw InputException.of(
          "marks",
          "must be one for each of " + words.size() + " words",
          marks.get().size(),
          "count");
    }
  }

  /** Words that nobody marked, from their places: start and end by turns. */
  public static ShownWords at(String text, int... places) {
    List<Component.Token> words = new ArrayList<>();
    for (int i = 0; i + 1 < places.length; i += 2) {
      String label = text.substring(places[i], places[i + 1]);
      words.add(new Component.Token(label, places[i], places[i + 1]));
    }
    return new ShownWords(text, words, Optional.empty());
  }

  /** With the marks of people. */
  public ShownWords withMarks(List<Boolean> given) {
    return new ShownWords(text, words, Optional.of(given));
  }

  /** Whether somebody marked a word. */
  public boolean isMarked(int word) {
    return marks.isPresent() && marks.get().get(word);
  }

  /** A word as it is written. */
  public String word(int index) {
    return text.substring(words.get(index).start(), words.get(index).end());
  }

  /** A word as it is shown: safe to read, and cut where it is very long. */
  String visible(int index) {
    String word = word(index);
    int points = word.codePointCount(0, word.length());
    return VisibleText.of(
        points <= LONGEST
            ? word
            : word.substring(0, word.offsetByCodePoints(0, LONGEST)) + "\u2026");
  }

  /** What stands between a word and the one before it. */
  String gapBefore(int word) {
    return text.substring(word == 0 ? 0 : words.get(word - 1).end(), words.get(word).start());
  }

  /** Whether lines run from right to left, as the first letter that has a direction says. */
  boolean runsFromTheRight() {
    return text.codePoints()
        .map(Character::getDirectionality)
        .filter(
            way ->
                way == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                    || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
        .limit(1)
        .anyMatch(way -> way != Character.DIRECTIONALITY_LEFT_TO_RIGHT);
  }
}
