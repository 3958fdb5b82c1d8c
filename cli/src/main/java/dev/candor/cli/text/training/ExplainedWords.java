package dev.candor.cli.text.training;

import dev.candor.core.InputException;
import dev.candor.report.text.LearnedExplainer;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What an explainer says of the test texts.
 *
 * @param learned how it came about
 * @param test an importance for each word of each test text
 * @param rate the share of words that it was taught to take for important
 * @param costOverForward time of answers with importance over that of answers alone
 * @param others other methods on the test texts with marks, in their order
 */
public record ExplainedWords(
    LearnedExplainer learned,
    List<double[]> test,
    double rate,
    double costOverForward,
    List<Other> others) {
  /**
   * What another method says.
   *
   * @param method its name
   * @param marked an importance for each word of each test text that has marks
   * @param costOverForward its time a text over that of an answer, where measured
   */
  public record Other(String method, List<double[]> marked, OptionalDouble costOverForward) {
    /** Copies the list. */
    public Other {
      marked = List.copyOf(marked);
    }
  }

  /** Copies the lists. */
  public ExplainedWords {
    test = List.copyOf(test);
    others = List.copyOf(others);
    if (!(rate > 0 && rate <= 1)) {
      throw InputException.of("rate", "must lie in (0, 1]", rate, "mark some words");
    }
  }
}
