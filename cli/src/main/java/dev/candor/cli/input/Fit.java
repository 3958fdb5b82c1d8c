package dev.candor.cli.input;

import dev.candor.cli.model.OpenedModel;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Whether inputs have the shape that a model takes: asked before anything else is. */
final class Fit {
  private static final long ANY = -1;

  private Fit() {}

  /**
   * Checks it.
   *
   * @throws InputException if they do not
   */
  static void check(Path file, NdArray batch, OpenedModel model) {
    List<Long> taken = model.inputShape();
    if (taken.isEmpty()) {
      tryOne(file, batch, model);
      return;
    }
    boolean fits = batch.rank() == taken.size();
    for (int axis = 1; fits && axis < taken.size(); axis++) {
      fits = taken.get(axis) == ANY || taken.get(axis) == batch.length(axis);
    }
    if (!fits) {
      throw wrong(file, batch, taken);
    }
  }

  private static InputException wrong(Path file, NdArray batch, List<Long> taken) {
    if (batch.rank() == 2 && taken.size() == 2) {
      return InputException.in(
          file,
          "must have " + taken.get(1) + " numbers in a row, as the model takes",
          batch.length(1),
          "add or leave out columns");
    }
    return InputException.in(
        file,
        "must hold inputs of the shape that the model takes, "
            + taken.stream()
                .map(length -> length == ANY ? "n" : Long.toString(length))
                .collect(Collectors.joining(", ", "[", "]")),
        Arrays.toString(batch.shape()),
        "give inputs of that shape");
  }

  /** A file that does not say what it takes is asked for one input. */
  private static void tryOne(Path file, NdArray batch, OpenedModel model) {
    try {
      model.predictor().predict(batch.slice(0, 1));
    } catch (InputException e) {
      throw new InputException(
          file
              + ": the model does not take inputs of the shape "
              + Arrays.toString(batch.shape())
              + ": "
              + e.getMessage(),
          e);
    }
  }
}
