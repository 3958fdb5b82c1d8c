package dev.candor.design.text;

import dev.candor.core.InputException;
import dev.candor.torch.train.EpochReport;
import java.util.List;
import java.util.Optional;

/**
 * How was a classifier of texts trained?
 *
 * @param epochs what each brought
 * @param kept the epoch, from 1, whose numbers it has
 * @param millis wall-clock milliseconds of all its runs
 * @param texts how many it learned from
 */
public record TextCourse(List<Epoch> epochs, int kept, double millis, int texts) {
  /**
   * What an epoch brought.
   *
   * @param loss of the texts learned from, while it went on
   * @param heldLoss of the texts that chose the epoch, after it
   * @param heldAccuracy the share of them that was answered rightly
   */
  public record Epoch(double loss, Optional<Double> heldLoss, Optional<Double> heldAccuracy) {
    static Epoch of(EpochReport report) {
      return new Epoch(
          report.meanLoss(),
          report.watched().map(found -> found.loss().get(0)),
          report.watched().map(found -> found.accuracy().get(0)));
    }
  }

  /** Copies the list and checks the epoch. */
  public TextCourse {
    epochs = List.copyOf(epochs);
    if (kept < 1 || kept > epochs.size()) {
      throw InputException.of(
          "kept epoch", "must lie from 1 to " + epochs.size(), kept, "name one that was run");
    }
  }

  static TextCourse of(List<EpochReport> reports, double millis, int texts) {
    List<Epoch> epochs = reports.stream().map(Epoch::of).toList();
    int best = epochs.size();
    for (int i = epochs.size() - 1; i >= 0; i--) {
      boolean watched = epochs.get(i).heldAccuracy().isPresent();
      best = watched && accuracy(epochs, i) >= accuracy(epochs, best - 1) ? i + 1 : best;
    }
    return new TextCourse(epochs, best, millis, texts);
  }

  private static double accuracy(List<Epoch> epochs, int index) {
    return epochs.get(index).heldAccuracy().orElse(Double.NaN);
  }

  /** The share of the held-out texts that the kept epoch answers rightly; empty without such. */
  public Optional<Double> heldAccuracy() {
    return epochs.get(kept - 1).heldAccuracy();
  }

  /** Texts learned from a second. */
  public double textsPerSecond() {
    return texts * (double) epochs.size() / (millis / 1e3);
  }
}
