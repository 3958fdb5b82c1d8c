package dev.candor.cli.evaluate;

import dev.candor.cli.method.Assignment;
import dev.candor.core.InputException;
import dev.candor.design.scores.ScoresModel;
import java.util.Optional;

/** Networks of ours, which alone can be trained again or be made to forget. */
final class Networks {
  private Networks() {}

  /** The refusal of a model that cannot be trained again, or none. */
  static Optional<InputException> refusal(String measure, Assignment assignment) {
    return assignment.network().isPresent() ? Optional.empty() : Optional.of(none(measure));
  }

  /** The refusal of a model that cannot be made to forget, or none. */
  static Optional<InputException> refusalToForget(String measure, Assignment assignment) {
    return assignment.model().series().isPresent()
        ? Optional.empty()
        : refusal(measure, assignment);
  }

  /** The network. */
  static ScoresModel of(String measure, Assignment assignment) {
    return assignment.network().orElseThrow(() -> none(measure));
  }

  private static InputException none(String measure) {
    return InputException.of(
        "--measures " + measure,
        "must have a network of ours, whose parameters can be learnt or drawn again",
        "another kind of model",
        "give the folder of a model, or leave " + measure);
  }
}
