package dev.candor.design.importance;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.train.EpochReport;
import java.util.List;

/**
 * How was a network trained? What every epoch brought, and where the network looked meanwhile.
 *
 * @param epochs loss of the rows learned from, loss and accuracy of the rows that chose the epoch
 * @param kept the epoch, from 1, whose weights the network has
 * @param millis wall-clock milliseconds of all its runs
 * @param maps after each epoch the maps of the inputs that were shown, {@code [n, components]};
 *     none where none were shown or the network has no map
 */
public record Course(List<EpochReport> epochs, int kept, double millis, List<NdArray> maps) {
  /** Copies the lists and checks that they fit each other. */
  public Course {
    epochs = List.copyOf(epochs);
    maps = List.copyOf(maps);
    if (!maps.isEmpty() && maps.size() != epochs.size()) {
      throw InputException.of(
          "maps", "must be one for each of " + epochs.size() + " epochs", maps.size(), "or none");
    }
    if (kept < 1 || kept > epochs.size()) {
      throw InputException.of(
          "kept epoch", "must lie from 1 to " + epochs.size(), kept, "name one that was run");
    }
  }

  /** The share of the rows that chose the epoch which the network answers rightly. */
  public double watchedAccuracy() {
    return accuracy(epochs.get(kept - 1));
  }

  /** The epoch with the highest accuracy, the first of equals; or the last one. */
  static int kept(List<EpochReport> epochs, boolean last) {
    int best = epochs.size();
    for (int i = epochs.size() - 2; i >= 0 && !last; i--) {
      best = accuracy(epochs.get(i)) >= accuracy(epochs.get(best - 1)) ? i + 1 : best;
    }
    return best;
  }

  private static double accuracy(EpochReport epoch) {
    return epoch.watched().map(found -> found.accuracy().get(0)).orElse(Double.NaN);
  }
}
