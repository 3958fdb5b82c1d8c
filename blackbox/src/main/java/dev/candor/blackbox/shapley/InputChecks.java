package dev.candor.blackbox.shapley;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Players;

/** What closed forms ask of an input; games check their own. */
final class InputChecks {
  private InputChecks() {}

  static void require(NdArray input, int target, Players players, int outputs) {
    if (input.size() != players.elements()) {
      throw InputException.of(
          "input",
          "must have as many numbers as the players name, " + players.elements(),
          input,
          "give the players of this input");
    }
    for (int i = 0; i < input.size(); i++) {
      if (!Double.isFinite(input.get(i))) {
        throw InputException.of(
            "row 0 of inputs, number " + i,
            "must be finite",
            input.get(i),
            "fill the gap or leave the row out");
      }
    }
    if (target < 0 || target >= outputs) {
      throw InputException.of(
          "target", "must be 0 to " + (outputs - 1), target, "give the output to explain");
    }
  }
}
