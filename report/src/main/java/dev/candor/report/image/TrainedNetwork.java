package dev.candor.report.image;

import dev.candor.core.InputException;
import java.util.List;
import java.util.Optional;

/**
 * One network of the run.
 *
 * @param kind which of the four
 * @param accuracy share of the test images that it answers right, with the interval over images
 * @param epochs what each epoch brought, in order; empty where it is not known
 * @param bestEpoch the epoch whose weights were kept, from 1; 0 where it is not known
 * @param choice why it was kept
 * @param seconds wall-clock seconds of its training, without the stage before it
 * @param imagesPerSecond training images per second; 0 where not measured
 * @param precision in which steps were computed: bf16 or fp32
 * @param hash SHA-256 of its weights, where they were written
 * @param folder its model folder as the person would name it, where one was written
 */
public record TrainedNetwork(
    NetworkKind kind,
    Estimate accuracy,
    List<Epoch> epochs,
    int bestEpoch,
    EpochChoice choice,
    double seconds,
    double imagesPerSecond,
    String precision,
    Optional<String> hash,
    Optional<String> folder) {
  /** Checks that accuracy is a share, epochs count up, and times do not run backwards. */
  public TrainedNetwork {
    epochs = List.copyOf(epochs);
    if (!(accuracy.value() >= 0 && accuracy.value() <= 1)) {
      throw InputException.of(
          "accuracy of " + kind.title(), "must be 0 to 1", accuracy.value(), "give the share");
    }
    int before = 0;
    for (Epoch epoch : epochs) {
      if (epoch.number() <= before) {
        throw InputException.of(
            "epochs of " + kind.title(), "must count up", epoch.number(), "put them in order");
      }
      before = epoch.number();
    }
    if (bestEpoch < 0
        || !(seconds >= 0 && seconds < Double.POSITIVE_INFINITY)
        || !(imagesPerSecond >= 0 && imagesPerSecond < Double.POSITIVE_INFINITY)) {
      throw InputException.of(
          "best epoch, seconds and images per second of " + kind.title(),
          "must be 0 or more",
          bestEpoch + ", " + seconds + ", " + imagesPerSecond,
          "give 0 where they are not known");
    }
  }

  /** A network of which only the accuracy and the precision are known. */
  public static TrainedNetwork of(NetworkKind kind, Estimate accuracy, String precision) {
    return new TrainedNetwork(
        kind,
        accuracy,
        List.of(),
        0,
        EpochChoice.BEST,
        0,
        0,
        precision,
        Optional.empty(),
        Optional.empty());
  }

  /** With its epochs and the one that was kept, as the best. */
  public TrainedNetwork withEpochs(List<Epoch> newEpochs, int newBest) {
    return withEpochs(newEpochs, newBest, EpochChoice.BEST);
  }

  /** With its epochs, the one that was kept, and why. */
  public TrainedNetwork withEpochs(List<Epoch> newEpochs, int kept, EpochChoice newChoice) {
    return new TrainedNetwork(
        kind,
        accuracy,
        newEpochs,
        kept,
        newChoice,
        seconds,
        imagesPerSecond,
        precision,
        hash,
        folder);
  }

  /** With what its training cost. */
  public TrainedNetwork withCost(double newSeconds, double newImagesPerSecond) {
    return new TrainedNetwork(
        kind,
        accuracy,
        epochs,
        bestEpoch,
        choice,
        newSeconds,
        newImagesPerSecond,
        precision,
        hash,
        folder);
  }

  /** With where it was written, and the hash of its weights. */
  public TrainedNetwork withFolder(String newFolder, String newHash) {
    return new TrainedNetwork(
        kind,
        accuracy,
        epochs,
        bestEpoch,
        choice,
        seconds,
        imagesPerSecond,
        precision,
        Optional.of(newHash),
        Optional.of(newFolder));
  }
}
