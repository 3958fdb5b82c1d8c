package dev.candor.cli.evaluate;

import dev.candor.cli.words.MethodWords;
import dev.candor.report.evaluation.Pairing;
import dev.candor.report.summary.Better;
import java.util.Optional;

/**
 * A question that every method on words is asked.
 *
 * @param name as the command takes it
 * @param title as a person reads it
 * @param question in one sentence
 * @param better which way
 * @param pairing over what methods are compared
 * @param need whether words must be marked
 * @param judge answers
 */
record WordCriterion(
    String name,
    String title,
    String question,
    Better better,
    Pairing pairing,
    Need need,
    Judge judge) {
  /** What it asks of the data. */
  enum Need {
    /** Nothing but texts. */
    TEXTS,
    /** Words that people marked. */
    MARKS
  }

  /** Says how good a method is. */
  @FunctionalInterface
  interface Judge {
    /** Of one method. */
    Judged of(MethodWords method, WordTrial trial);
  }

  /** As the table has it. */
  Optional<Better> way() {
    return Optional.of(better);
  }
}
