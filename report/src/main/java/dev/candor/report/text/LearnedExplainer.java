package dev.candor.report.text;

import dev.candor.core.InputException;
import dev.candor.report.expnet.HeadSlopes;
import java.util.List;

/**
 * The small network that learned which words matter, from attention.
 *
 * @param supervision what it learned from
 * @param teacher in words: {@code words that people marked}, {@code occlusion of words}
 * @param texts how many it learned from
 * @param parameters how many numbers it has
 * @param epochs how many it took
 * @param seconds of its training, with the teacher's answers
 * @param heads which heads of attention it goes by; empty where that is not shown
 */
public record LearnedExplainer(
    Supervision supervision,
    String teacher,
    int texts,
    long parameters,
    int epochs,
    double seconds,
    List<HeadSlopes> heads) {
  /** What an explainer learned from. */
  public enum Supervision {
    /** Words that somebody marked. */
    MARKED,
    /** The answers of a slow explainer. */
    DISTILLED
  }

  /** Checks the numbers. */
  public LearnedExplainer {
    heads = List.copyOf(heads);
    if (teacher.isBlank() || texts < 1 || parameters < 1 || !(seconds >= 0)) {
      throw InputException.of(
          "explainer",
          "must have a teacher, texts and parameters",
          "'" + teacher + "', " + texts + ", " + parameters,
          "give those of its training");
    }
  }

  /** One whose heads are not shown. */
  public LearnedExplainer(
      Supervision supervision,
      String teacher,
      int texts,
      long parameters,
      int epochs,
      double seconds) {
    this(supervision, teacher, texts, parameters, epochs, seconds, List.of());
  }

  /** With the heads of attention that it goes by. */
  public LearnedExplainer withHeads(List<HeadSlopes> given) {
    return new LearnedExplainer(supervision, teacher, texts, parameters, epochs, seconds, given);
  }
}
