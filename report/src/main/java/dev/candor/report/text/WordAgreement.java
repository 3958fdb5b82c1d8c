package dev.candor.report.text;

import dev.candor.core.InputException;
import java.util.List;

/**
 * How well are the words found that somebody marked, by the explainer and by others, beside what
 * looks at nothing?
 *
 * @param texts with marked words, of the test texts
 * @param words of theirs
 * @param rate the share of them that is marked
 * @param own of the explainer
 * @param others other methods on the same texts, by the same rule; may be empty
 * @param randomAuprc of scores drawn at random, mean over texts
 * @param markEverythingF1 of marking all words
 */
public record WordAgreement(
    int texts,
    int words,
    double rate,
    WordStanding own,
    List<WordStanding> others,
    double randomAuprc,
    double markEverythingF1) {
  /** The area under the curve of scores drawn at random, whatever the rate. */
  public static final double RANDOM_AUROC = .5;

  /** Copies the list and checks the counts. */
  public WordAgreement {
    others = List.copyOf(others);
    if (texts < 1 || words < texts || !(rate >= 0 && rate <= 1)) {
      throw InputException.of(
          "agreement",
          "must be over texts and their words",
          texts + ", " + words + ", " + rate,
          "count again");
    }
  }
}
