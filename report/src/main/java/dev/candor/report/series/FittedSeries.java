package dev.candor.report.series;

import dev.candor.core.InputException;
import java.util.List;
import java.util.Optional;

/**
 * The network that was trained.
 *
 * @param design what it is, in words: {@code LSTM of 64 units, batch norm, largest over time}
 * @param parameters how many numbers it learned
 * @param epochs its course; may be empty where that is not known
 * @param bestEpoch the epoch whose weights were kept, from 1; 0 where not known
 * @param seconds of training; 0 where not measured
 * @param hash SHA-256 of its weights
 */
public record FittedSeries(
    String design,
    long parameters,
    List<SeriesEpoch> epochs,
    int bestEpoch,
    double seconds,
    Optional<String> hash) {
  /** Checks the numbers. */
  public FittedSeries {
    epochs = List.copyOf(epochs);
    if (design.isBlank() || parameters < 1 || bestEpoch < 0) {
      throw InputException.of(
          "network",
          "must have a name, parameters, and an epoch of 0 or more",
          "'" + design + "', " + parameters + ", " + bestEpoch,
          "give those of the network");
    }
    if (!(seconds >= 0) || Double.isInfinite(seconds)) {
      throw InputException.of("seconds", "must be 0 or more", seconds, "measure the training");
    }
  }

  /** A network of which nothing else is known. */
  public static FittedSeries of(String design, long parameters) {
    return new FittedSeries(design, parameters, List.of(), 0, 0, Optional.empty());
  }

  /** With its course. */
  public FittedSeries withEpochs(List<SeriesEpoch> newEpochs, int newBest) {
    return new FittedSeries(design, parameters, newEpochs, newBest, seconds, hash);
  }

  /** With what training took. */
  public FittedSeries withSeconds(double newSeconds) {
    return new FittedSeries(design, parameters, epochs, bestEpoch, newSeconds, hash);
  }

  /** With the hash of its weights. */
  public FittedSeries withHash(String sha256) {
    return new FittedSeries(design, parameters, epochs, bestEpoch, seconds, Optional.of(sha256));
  }
}
