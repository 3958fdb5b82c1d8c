package dev.candor.report.evaluation;

import dev.candor.core.InputException;
import dev.candor.report.summary.Better;
import java.util.Optional;

/**
 * One measure: a column of the table.
 *
 * @param name as the command takes it
 * @param title as a person reads it
 * @param question what it asks, in one sentence
 * @param better which way is better; empty where it describes and does not judge
 * @param pairing over what methods are compared
 * @param omnibus do the methods differ at all? Empty where nothing was tested
 */
public record MeasureColumn(
    String name,
    String title,
    String question,
    Optional<Better> better,
    Pairing pairing,
    Optional<Omnibus> omnibus) {
  /** Checks that it is named. */
  public MeasureColumn {
    if (name.isBlank() || title.isBlank()) {
      throw InputException.of("measure", "must have a name and a title", name, "give both");
    }
  }

  /** The title with an arrow that says which way is better. */
  public String heading() {
    return title
        + better.map(way -> way == Better.HIGHER ? "\u00a0\u2191" : "\u00a0\u2193").orElse("");
  }
}
