package dev.candor.cli.method;

import dev.candor.blackbox.lime.Lime;
import dev.candor.blackbox.lime.LimeSettings;
import java.util.List;

/** The methods that fit a simple model to the answers nearby. */
final class Surrogates {
  static final List<Method> ALL =
      List.of(
          new Method(
              "lime",
              Family.SURROGATE,
              "which features would a linear model near this row weigh how much",
              "outputs only; background rows or a baseline; a kernel",
              "samples x b model calls a row for b background rows",
              "R2 of the surrogate and a standard error for every coefficient; at most 10 features"
                  + " other than 0 (K-LASSO)",
              Perturbation.NOTHING_BUT_ANSWERS
                  + "; another kernel gives another answer, and a surrogate with a low R2 none",
              "candor explain MODEL DATA --method lime",
              new Making.OfRows(
                  assignment ->
                      new Lime(
                              assignment.predictor(),
                              assignment.masking(),
                              LimeSettings.forRows(assignment.players().count())
                                  .withSamples(assignment.effort().samples())
                                  .withSeed(assignment.effort().seed()))
                          .withCancellation(assignment.effort().cancellation()))));

  private Surrogates() {}
}
