package dev.candor.design.actif.model;

import dev.candor.core.InputException;
import dev.candor.torch.train.EpochReport;
import java.util.List;

/**
 * How was a network trained?
 *
 * @param epochs loss of the windows learned from, and of those that chose the epoch
 * @param kept the epoch, from 1, whose weights the network has: the one with the lowest loss on the
 *     validation windows, the first of equals
 * @param millis wall-clock milliseconds of all its runs
 */
public record Course(List<EpochReport> epochs, int kept, double millis) {
  /** Copies the list and checks that there is such an epoch. */
  public Course {
    epochs = List.copyOf(epochs);
    if (kept < 1 || kept > epochs.size()) {
      throw InputException.of(
          "kept epoch", "must lie from 1 to " + epochs.size(), kept, "name one that was run");
    }
  }

  static Course of(List<EpochReport> epochs, double millis) {
    int best = 0;
    for (int i = 1; i < epochs.size(); i++) {
      best = watched(epochs.get(i)) < watched(epochs.get(best)) ? i : best;
    }
    return new Course(epochs, best + 1, millis);
  }

  private static double watched(EpochReport epoch) {
    return epoch.watched().map(found -> found.loss().get(0)).orElse(Double.POSITIVE_INFINITY);
  }
}
