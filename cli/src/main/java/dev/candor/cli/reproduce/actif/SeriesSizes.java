package dev.candor.cli.reproduce.actif;

import dev.candor.core.InputException;
import java.util.List;
import java.util.Map;

/**
 * How much of a data set is measured?
 *
 * @param folds how many folds its subjects are dealt out to
 * @param measured how many of them are measured, the first ones
 * @param seeds networks of each fold
 * @param steps rows of a window
 * @param stride rows from one window to the next
 * @param horizon rows from a window's last row to its target
 * @param epochs at most
 */
public record SeriesSizes(
    int folds, int measured, int seeds, int steps, int stride, int horizon, int epochs) {
  /** Checks the numbers. */
  public SeriesSizes {
    List<Integer> all = List.of(folds, measured, seeds, steps, stride, epochs);
    if (all.stream().anyMatch(n -> n < 1) || horizon < 0 || measured > folds) {
      throw InputException.of(
          "sizes", "must be 1 or more, and no more measured than folds", all, "give such");
    }
  }

  /** By name, for the settings of a cell. */
  Map<String, String> named() {
    return Map.of(
        "folds", Integer.toString(folds),
        "steps", Integer.toString(steps),
        "stride", Integer.toString(stride),
        "horizon", Integer.toString(horizon),
        "epochs", Integer.toString(epochs));
  }
}
