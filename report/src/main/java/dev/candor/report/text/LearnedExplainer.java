package dev.candor.report.text;

import dev.candor.core.InputException;

/**
 * The small network that learned which words matter, from attention.
 *
 * @param supervision what it learned from
 * @param teacher in words: {@code words that people marked}, {@code occlusion of words}
 * @param texts how many it learned from
 * @param parameters how many numbers it has
 * @param epochs how many it took
 * @param seconds of its training, with the teacher's answers
 */
public record LearnedExplainer(
    Supervision supervision,
    String teacher,
    int texts,
    long parameters,
    int epochs,
    double seconds) {
  /** What an explainer learned from. */
  public enum Supervision {
    /** Words that somebody marked. */
    MARKED,
    /** The answers of a slow explainer. */
    DISTILLED
  }

  /** Checks the numbers. */
  public LearnedExplainer {
    if (teacher.isBlank() || texts < 1 || parameters < 1 || !(seconds >= 0)) {
      throw InputException.of(
          "explainer",
          "must have a teacher, texts and parameters",
          "'" + teacher + "', " + texts + ", " + parameters,
          "give those of its training");
    }
  }
}
