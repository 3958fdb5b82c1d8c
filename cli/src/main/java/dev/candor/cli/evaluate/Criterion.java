package dev.candor.cli.evaluate;

import dev.candor.cli.method.Assignment;
import dev.candor.core.InputException;
import dev.candor.report.summary.Better;
import java.util.Optional;

/** One column of the table: a question that is put to every method. */
public interface Criterion {
  /** As the command takes it. */
  String name();

  /** As a person reads it. */
  String title();

  /** What it asks, in one sentence. */
  String question();

  /** Which way is better; empty where it describes and does not judge. */
  Optional<Better> better();

  /** What model or data lack for it, said in a line; empty where they lack nothing. */
  default Optional<InputException> refusal(Assignment assignment) {
    return Optional.empty();
  }

  /** What it says of a method. */
  Judged judge(MethodRun run, Trial trial);
}
