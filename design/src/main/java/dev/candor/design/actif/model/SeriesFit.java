package dev.candor.design.actif.model;

import dev.candor.core.InputException;
import dev.candor.torch.train.EarlyStop;
import dev.candor.torch.train.Loss;
import dev.candor.torch.train.Optimiser;
import dev.candor.torch.train.Schedule;
import dev.candor.torch.train.TrainingPlan;

/**
 * How is a network for series trained? AdamW with a rate that falls along half a cosine; the epoch
 * with the lowest loss on the validation windows is kept. Targets that are numbers are
 * standardised, classes have the cross entropy.
 *
 * @param epochs at most
 * @param batchRows windows of a step
 * @param rate the first learning rate
 * @param weightDecay of AdamW
 * @param clipNorm the longest gradient
 * @param loss of targets that are numbers, in their standardised unit: {@link
 *     Loss#SMOOTH_ABSOLUTE_ERROR} or {@link Loss#MEAN_SQUARED_ERROR}
 * @param patience epochs without a lower loss on the validation windows, after which it ends
 * @param threads that a step uses; another number may give other bits
 * @param seed of the first weights and of the order of the windows
 */
public record SeriesFit(
    int epochs,
    int batchRows,
    double rate,
    double weightDecay,
    double clipNorm,
    Loss loss,
    int patience,
    int threads,
    long seed) {
  private static final double LAST_SHARE = .01;

  /** Checks the ranges. */
  public SeriesFit {
    positive("epochs", epochs);
    positive("batch rows", batchRows);
    positive("patience", patience);
    positive("threads", threads);
    if (!(rate > 0 && rate < 1)) {
      throw InputException.of("rate", "must lie in (0, 1)", rate, "0.002 is usual");
    }
    if (!(weightDecay >= 0 && weightDecay < 1)) {
      throw InputException.of("weightDecay", "must lie in [0, 1)", weightDecay, "0.01 is usual");
    }
    if (!(clipNorm > 0)) {
      throw InputException.of("clipNorm", "must be above 0", clipNorm, "1 is usual");
    }
    if (loss != Loss.SMOOTH_ABSOLUTE_ERROR && loss != Loss.MEAN_SQUARED_ERROR) {
      throw InputException.of(
          "loss",
          "must be SMOOTH_ABSOLUTE_ERROR or MEAN_SQUARED_ERROR",
          loss,
          "classes have the cross entropy by themselves");
    }
  }

  private static void positive(String name, int found) {
    if (found < 1) {
      throw InputException.of(name, "must be 1 or more", found, "give a positive number");
    }
  }

  /** 30 epochs of batches of 128, rate .002, patience 6, one thread, seed 1. */
  public static SeriesFit withDefaults() {
    return new SeriesFit(30, 128, .002, .01, 1, Loss.SMOOTH_ABSOLUTE_ERROR, 6, 1, 1);
  }

  /** With so many epochs. */
  public SeriesFit withEpochs(int other) {
    return new SeriesFit(
        other, batchRows, rate, weightDecay, clipNorm, loss, patience, threads, seed);
  }

  /** With so many windows in a step. */
  public SeriesFit withBatchRows(int other) {
    return new SeriesFit(epochs, other, rate, weightDecay, clipNorm, loss, patience, threads, seed);
  }

  /** With another first rate. */
  public SeriesFit withRate(double other) {
    return new SeriesFit(
        epochs, batchRows, other, weightDecay, clipNorm, loss, patience, threads, seed);
  }

  /** With another weight decay. */
  public SeriesFit withWeightDecay(double other) {
    return new SeriesFit(epochs, batchRows, rate, other, clipNorm, loss, patience, threads, seed);
  }

  /** With another loss of numbers. */
  public SeriesFit withLoss(Loss other) {
    return new SeriesFit(
        epochs, batchRows, rate, weightDecay, clipNorm, other, patience, threads, seed);
  }

  /** With another patience. */
  public SeriesFit withPatience(int other) {
    return new SeriesFit(
        epochs, batchRows, rate, weightDecay, clipNorm, loss, other, threads, seed);
  }

  /** With so many threads. */
  public SeriesFit withThreads(int other) {
    return new SeriesFit(
        epochs, batchRows, rate, weightDecay, clipNorm, loss, patience, other, seed);
  }

  /** From another seed. */
  public SeriesFit withSeed(long other) {
    return new SeriesFit(
        epochs, batchRows, rate, weightDecay, clipNorm, loss, patience, threads, other);
  }

  TrainingPlan plan(boolean classes) {
    return TrainingPlan.of(epochs, classes ? Loss.CROSS_ENTROPY : loss)
        .withOptimiser(new Optimiser(Optimiser.Kind.ADAMW, rate, .9, .999, 1e-8, weightDecay))
        .withSchedule(new Schedule.Cosine(LAST_SHARE))
        .withClipNorm(clipNorm)
        .withEarlyStop(EarlyStop.after(patience));
  }
}
