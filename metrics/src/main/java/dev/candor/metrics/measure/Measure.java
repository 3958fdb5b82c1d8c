package dev.candor.metrics.measure;

import dev.candor.core.Cancellation;
import dev.candor.core.removal.CallEstimate;
import java.util.Set;

/**
 * One question to put to explanations, whatever method they come from.
 *
 * <p>A measure holds its settings and no state: one object serves several threads and subjects. The
 * same subject and seed give the same bits. What random and all-equal attribution reach in it is
 * asked through {@link Floors}; no value should be shown without them.
 */
public interface Measure {
  /** A short name, unique among measures, such as {@code deletion}. */
  String name();

  /** What it asks, in one line. */
  String question();

  /** Which end is the good one. */
  Direction direction();

  /** What it needs beside attributions. */
  Set<Need> needs();

  /** What it will cost at most; where the method is asked again, by what its explanations cost. */
  CallEstimate estimate(Subject subject);

  /**
   * Answers for every input, or for as many from the front as the budget of the subject's masking
   * and the cancellation allow.
   */
  Measured judge(Subject subject, Cancellation cancellation);

  /** Answers for every input that the budget allows. */
  default Measured judge(Subject subject) {
    return judge(subject, Cancellation.NEVER);
  }
}
