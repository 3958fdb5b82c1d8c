package dev.candor.cli.reproduce.scores;

import dev.candor.design.scores.StageSeconds;
import java.util.List;
import java.util.Optional;

/**
 * What the study keeps of a training.
 *
 * @param features the columns' names
 * @param weights their weights at the end, means over the networks
 * @param read what was read on the way, by epochs; the last is the end
 * @param permutation the columns' permutation importance in the twin, where one was trained
 * @param seconds how long it took
 * @param readMillis milliseconds to read the ranking off the weights, the median of many times
 * @param hash SHA-256 of all weights
 */
record Trained(
    List<String> features,
    List<Double> weights,
    List<Reading> read,
    Optional<List<Double>> permutation,
    StageSeconds seconds,
    double readMillis,
    String hash) {
  /** Copies the lists. */
  Trained {
    features = List.copyOf(features);
    weights = List.copyOf(weights);
    read = List.copyOf(read);
  }

  /**
   * What was read after some epochs.
   *
   * @param epochs how many
   * @param accuracy on the test rows, with the gate
   * @param vanilla the same of the twin; NaN where there is none
   * @param weights of the columns
   */
  record Reading(int epochs, double accuracy, double vanilla, List<Double> weights) {
    /** Copies the weights. */
    Reading {
      weights = List.copyOf(weights);
    }
  }

  /** The last reading. */
  Reading end() {
    return read.get(read.size() - 1);
  }
}
