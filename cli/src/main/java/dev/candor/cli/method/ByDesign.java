package dev.candor.cli.method;

import dev.candor.core.InputException;
import dev.candor.core.Ranking;
import dev.candor.design.scores.GateKind;
import dev.candor.design.scores.ScoresModel;
import java.util.List;

/** The methods that are part of the network. */
final class ByDesign {
  static final List<Method> ALL =
      List.of(
          new Method(
              "gate",
              Family.BY_DESIGN,
              "which columns of a table matter, found while training; with --gate input, which"
                  + " mattered for one row",
              "a network of ours with the gate in front, trained so",
              "no model calls for the data set; one for a row: the weights come with the"
                  + " prediction",
              "weights sum to 1; the same bits for the same seed; noise told apart by shadow"
                  + " columns",
              "the randomisation of layers behind the gate leaves a fixed gate as it was; says what"
                  + " was let through, not in which direction it pushed; copies of a column share"
                  + " its weight; on raw inputs the gate takes up the scale of a column (preset"
                  + " paper)",
              "candor train tabular DATA.csv --out MODEL",
              List.of(),
              new Making.OfEither(
                  (assignment, choices) -> network(assignment).explainer(),
                  (assignment, choices, listener) -> ranking(network(assignment)),
                  assignment ->
                      assignment
                          .network()
                          .filter(model -> model.settings().gate().kind() != GateKind.FIXED)
                          .isPresent())));

  private ByDesign() {}

  private static Ranking ranking(ScoresModel model) {
    return model.ranking();
  }

  private static ScoresModel network(Assignment assignment) {
    return assignment
        .network()
        .orElseThrow(
            () ->
                InputException.of(
                    "method gate",
                    "must have a network of ours with a gate",
                    "another kind of model",
                    "choose a method that needs outputs only, see candor methods"));
  }
}
