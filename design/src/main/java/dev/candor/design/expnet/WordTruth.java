package dev.candor.design.expnet;

import dev.candor.core.InputException;
import dev.candor.data.text.set.MarkedText;
import dev.candor.data.text.word.WordedText;
import java.util.Arrays;
import java.util.List;

/**
 * A text and what each of its words should get.
 *
 * @param words the text and its words
 * @param marks for each word a number in [0, 1]: 1 for a marked one, 0 for another; a teacher gives
 *     what lies between
 */
public record WordTruth(WordedText words, List<Double> marks) {
  private static final double HALF = .5;

  /** Which part of a teacher's scores is taught? */
  public enum Part {
    /** What speaks for the explained class; what speaks against it is 0. */
    POSITIVE,
    /** What speaks for or against it. */
    ABSOLUTE;

    double taken(double score) {
      return this == POSITIVE ? Math.max(0, score) : Math.abs(score);
    }
  }

  /** Copies the list and checks the marks. */
  public WordTruth {
    marks = List.copyOf(marks);
    if (marks.size() != words.size()) {
      throw InputException.of(
          "marks", "must be one for each of " + words.size() + " words", marks.size(), "check");
    }
    for (double mark : marks) {
      if (!(mark >= 0 && mark <= 1)) {
        throw InputException.of("mark", "must lie in [0, 1]", mark, "use taught() for scores");
      }
    }
  }

  /** A text whose words somebody marked. */
  public static WordTruth of(MarkedText text) {
    return new WordTruth(text.words(), text.marks().stream().map(m -> m ? 1. : 0.).toList());
  }

  /**
   * A text whose words a slow explainer scored: each score's part over the largest of the text; 0
   * for all where none is above 0.
   *
   * @param scores one finite number per word
   */
  public static WordTruth taught(WordedText words, double[] scores, Part part) {
    double[] taken = Arrays.stream(scores).map(part::taken).toArray();
    double most = Arrays.stream(taken).max().orElse(0);
    for (double score : scores) {
      if (!Double.isFinite(score)) {
        throw InputException.of("score", "must be finite", score, "check the teacher");
      }
    }
    return new WordTruth(
        words, Arrays.stream(taken).map(t -> most > 0 ? t / most : 0).boxed().toList());
  }

  /** Whether a word counts as marked: from one half on. */
  public boolean isMarked(int word) {
    return marks.get(word) >= HALF;
  }
}
