package dev.candor.report.text;

import dev.candor.core.InputException;
import dev.candor.report.image.Epoch;
import java.util.List;

/**
 * The classifier that was trained.
 *
 * @param encoder what it started from, in words: {@code minilm-l6, 6 layers of 12 heads, 384 wide}
 * @param parameters how many numbers it has
 * @param tokens the most of a text that it reads
 * @param precision in which it was trained
 * @param epochs its course
 * @param bestEpoch the epoch whose weights were kept, from 1
 * @param seconds of training
 * @param textsPerSecond learned from
 * @param hash SHA-256 of its weights
 */
public record FittedText(
    String encoder,
    long parameters,
    int tokens,
    String precision,
    List<Epoch> epochs,
    int bestEpoch,
    double seconds,
    double textsPerSecond,
    String hash) {
  /** Checks the numbers. */
  public FittedText {
    epochs = List.copyOf(epochs);
    if (encoder.isBlank() || parameters < 1 || bestEpoch < 1 || bestEpoch > epochs.size()) {
      throw InputException.of(
          "classifier",
          "must have an encoder, parameters, and one of its epochs kept",
          "'" + encoder + "', " + parameters + ", " + bestEpoch + " of " + epochs.size(),
          "give those of the classifier");
    }
    if (!(seconds >= 0) || Double.isInfinite(seconds)) {
      throw InputException.of("seconds", "must be 0 or more", seconds, "measure the training");
    }
  }
}
