package dev.candor.design.importance;

import dev.candor.core.InputException;
import dev.candor.torch.train.Loss;
import dev.candor.torch.train.Optimiser;
import dev.candor.torch.train.Schedule;
import dev.candor.torch.train.TrainingPlan;

/**
 * How each stage is trained: AdamW, one cycle of the rate, the best epoch by accuracy on held-out
 * rows.
 *
 * @param epochs of each stage
 * @param rate the highest learning rate
 * @param warmUp the share of the steps in which the rate rises
 * @param weightDecay of AdamW
 * @param sparsity how strongly the mean of the map is pulled to 0 while an IA is trained, rising in
 *     a straight line from 0; 0 in the paper. Components that only touch what matters are evidence
 *     too, and without a price for them the map spreads beyond it
 * @param figure how strongly the map is pulled to what stands out from the picture's edge ({@link
 *     dev.candor.data.image.ground}) while an IA is trained, without labels or masks; 0 in the
 *     paper. The classes alone do not say where an object ends: on photographs a map that is
 *     learned from them alone is little better than a prior of the middle
 * @param hint what says where a picture's figure is, where the map is pulled to it
 * @param precision in which steps compute
 * @param threads that a step uses
 * @param seed of the first weights
 */
public record FitSettings(
    int epochs,
    double rate,
    double warmUp,
    double weightDecay,
    double sparsity,
    double figure,
    FigureHint hint,
    PrecisionChoice precision,
    int threads,
    long seed) {
  /** Checks the ranges. */
  public FitSettings {
    if (epochs < 1) {
      throw InputException.of("epochs", "must be 1 or more", epochs, "8 for a first look");
    }
    if (!(rate > 0 && rate < 1)) {
      throw InputException.of("rate", "must lie in (0, 1)", rate, "0.002 is usual");
    }
    if (!(warmUp > 0 && warmUp < 1)) {
      throw InputException.of("warmUp", "must lie in (0, 1)", warmUp, "0.2 is usual");
    }
    if (!(weightDecay >= 0 && weightDecay < 1)) {
      throw InputException.of("weightDecay", "must lie in [0, 1)", weightDecay, "0.01 is usual");
    }
    if (!(sparsity >= 0 && sparsity < 100)) {
      throw InputException.of("sparsity", "must be 0 or more", sparsity, "0.3 is a good start");
    }
    if (!(figure >= 0 && figure < 100)) {
      throw InputException.of("figure", "must be 0 or more", figure, "3 is usual");
    }
    if (threads < 1) {
      throw InputException.of("threads", "must be 1 or more", threads, "give a positive number");
    }
  }

  /**
   * 8 epochs, rate .002 after a fifth of the steps, decay .01, no price, measured precision, seed
   * 1.
   */
  public static FitSettings withDefaults() {
    int threads = Runtime.getRuntime().availableProcessors();
    return new FitSettings(
        8, .002, .2, .01, 0, 0, FigureHint.EDGE, PrecisionChoice.AUTO, threads, 1);
  }

  /** With so many epochs. */
  public FitSettings withEpochs(int other) {
    return new FitSettings(
        other, rate, warmUp, weightDecay, sparsity, figure, hint, precision, threads, seed);
  }

  /** With another highest rate. */
  public FitSettings withRate(double other) {
    return new FitSettings(
        epochs, other, warmUp, weightDecay, sparsity, figure, hint, precision, threads, seed);
  }

  /** With this price of the map's mean. */
  public FitSettings withSparsity(double other) {
    return new FitSettings(
        epochs, rate, warmUp, weightDecay, other, figure, hint, precision, threads, seed);
  }

  /** With this pull to what stands out from the picture's edge. */
  public FitSettings withFigure(double other) {
    return new FitSettings(
        epochs, rate, warmUp, weightDecay, sparsity, other, hint, precision, threads, seed);
  }

  /** With another hint to pull the map to. */
  public FitSettings withHint(FigureHint other) {
    return new FitSettings(
        epochs, rate, warmUp, weightDecay, sparsity, figure, other, precision, threads, seed);
  }

  /**
   * So that the map of photographs follows the object: the same with a pull of 3 to what has the
   * colours of what stands out from the picture's edge, {@link FigureHint#COLOUR}. Wants {@link
   * ImageRows}; crops from .3 of the area on, {@code Augmentation.withDefaults().withArea(.3, 1)},
   * go well with it, and so does {@link ImportanceTrainer#beginningWith} where images are few.
   */
  public FitSettings followingFigures() {
    return withFigure(3).withHint(FigureHint.COLOUR);
  }

  /** In this precision. */
  public FitSettings withPrecision(PrecisionChoice other) {
    return new FitSettings(
        epochs, rate, warmUp, weightDecay, sparsity, figure, hint, other, threads, seed);
  }

  /** With so many threads. */
  public FitSettings withThreads(int other) {
    return new FitSettings(
        epochs, rate, warmUp, weightDecay, sparsity, figure, hint, precision, other, seed);
  }

  /** From other first weights. */
  public FitSettings withSeed(long other) {
    return new FitSettings(
        epochs, rate, warmUp, weightDecay, sparsity, figure, hint, precision, threads, other);
  }

  TrainingPlan plan() {
    return TrainingPlan.of(epochs, Loss.CROSS_ENTROPY)
        .withOptimiser(new Optimiser(Optimiser.Kind.ADAMW, rate, .9, .999, 1e-8, weightDecay))
        .withSchedule(new Schedule.OneCycle(warmUp));
  }
}
