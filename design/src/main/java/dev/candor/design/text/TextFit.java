package dev.candor.design.text;

import dev.candor.core.InputException;
import dev.candor.design.importance.PrecisionChoice;
import dev.candor.torch.text.EncoderShape;
import dev.candor.torch.train.Loss;
import dev.candor.torch.train.Optimiser;
import dev.candor.torch.train.ParameterGroup;
import dev.candor.torch.train.Schedule;
import dev.candor.torch.train.TrainingPlan;

/**
 * How is a classifier of texts trained? AdamW; the rate rises from 0 and then falls in a straight
 * line to 0; lower layers may learn more slowly, as they hold what is common to all tasks (Howard,
 * Ruder, "Universal Language Model Fine-tuning", ACL 2018).
 *
 * @param epochs how often all texts are seen
 * @param batchRows the texts of a step
 * @param rate the highest learning rate: of the head and the last layer
 * @param layerDecay by which factor a layer's rate is that of the layer above; 1 for one rate
 * @param warmUp the share of the steps in which the rate rises
 * @param weightDecay of AdamW
 * @param dropout the share of numbers left out in training
 * @param tokens the most of a text; longer ones are cut
 * @param words what becomes of the vectors of tokens
 * @param precision in which precision steps compute
 * @param threads that a step uses
 * @param seed of the head, of dropout and of the order
 */
public record TextFit(
    int epochs,
    int batchRows,
    double rate,
    double layerDecay,
    double warmUp,
    double weightDecay,
    double dropout,
    int tokens,
    WordVectors words,
    PrecisionChoice precision,
    int threads,
    long seed) {
  private static final int SPECIAL = 3;

  /** Checks the ranges. */
  public TextFit {
    check("epochs", epochs >= 1, epochs, "be 1 or more", "3 is usual");
    check("batch rows", batchRows >= 1, batchRows, "be 1 or more", "32 is usual");
    check("rate", rate > 0 && rate < 1, rate, "lie in (0, 1)", "0.0001 is usual");
    check(
        "layer decay",
        layerDecay > 0 && layerDecay <= 1,
        layerDecay,
        "lie in (0, 1]",
        "0.9 is usual");
    check("warmUp", warmUp > 0 && warmUp < 1, warmUp, "lie in (0, 1)", "0.1 is usual");
    check(
        "weightDecay",
        weightDecay >= 0 && weightDecay < 1,
        weightDecay,
        "lie in [0, 1)",
        "0.01 is usual");
    check("dropout", dropout >= 0 && dropout < 1, dropout, "lie in [0, 1)", "0.1 is usual");
    check("tokens", tokens >= SPECIAL, tokens, "be 3 or more", "64 is usual");
    check("threads", threads >= 1, threads, "be 1 or more", "give the number of cores to use");
  }

  private static void check(String name, boolean holds, Object found, String rule, String remedy) {
    if (!holds) {
      throw InputException.of(name, "must " + rule, found, remedy);
    }
  }

  /**
   * 3 epochs of 32 texts, rate 1e-4 after a tenth of the steps, .9 of it a layer below, decay .01,
   * a tenth left out, 64 tokens, frozen word vectors, measured precision, seed 1.
   */
  public static TextFit withDefaults() {
    int threads = Runtime.getRuntime().availableProcessors();
    return new TextFit(
        3, 32, 1e-4, .9, .1, .01, .1, 64, WordVectors.FROZEN, PrecisionChoice.AUTO, threads, 1);
  }

  /** With so many epochs. */
  public TextFit withEpochs(int other) {
    return new TextFit(
        other,
        batchRows,
        rate,
        layerDecay,
        warmUp,
        weightDecay,
        dropout,
        tokens,
        words,
        precision,
        threads,
        seed);
  }

  /** With so many texts a step. */
  public TextFit withBatchRows(int other) {
    return new TextFit(
        epochs,
        other,
        rate,
        layerDecay,
        warmUp,
        weightDecay,
        dropout,
        tokens,
        words,
        precision,
        threads,
        seed);
  }

  /** With another highest rate. */
  public TextFit withRate(double other) {
    return new TextFit(
        epochs,
        batchRows,
        other,
        layerDecay,
        warmUp,
        weightDecay,
        dropout,
        tokens,
        words,
        precision,
        threads,
        seed);
  }

  /** With another factor between the rates of layers. */
  public TextFit withLayerDecay(double other) {
    return new TextFit(
        epochs,
        batchRows,
        rate,
        other,
        warmUp,
        weightDecay,
        dropout,
        tokens,
        words,
        precision,
        threads,
        seed);
  }

  /** With another share left out in training. */
  public TextFit withDropout(double other) {
    return new TextFit(
        epochs,
        batchRows,
        rate,
        layerDecay,
        warmUp,
        weightDecay,
        other,
        tokens,
        words,
        precision,
        threads,
        seed);
  }

  /** With at most so many tokens of a text. */
  public TextFit withTokens(int other) {
    return new TextFit(
        epochs,
        batchRows,
        rate,
        layerDecay,
        warmUp,
        weightDecay,
        dropout,
        other,
        words,
        precision,
        threads,
        seed);
  }

  /** With word vectors learned or not. */
  public TextFit withWords(WordVectors other) {
    return new TextFit(
        epochs,
        batchRows,
        rate,
        layerDecay,
        warmUp,
        weightDecay,
        dropout,
        tokens,
        other,
        precision,
        threads,
        seed);
  }

  /** In this precision. */
  public TextFit withPrecision(PrecisionChoice other) {
    return new TextFit(
        epochs,
        batchRows,
        rate,
        layerDecay,
        warmUp,
        weightDecay,
        dropout,
        tokens,
        words,
        other,
        threads,
        seed);
  }

  /** With so many threads. */
  public TextFit withThreads(int other) {
    return new TextFit(
        epochs,
        batchRows,
        rate,
        layerDecay,
        warmUp,
        weightDecay,
        dropout,
        tokens,
        words,
        precision,
        other,
        seed);
  }

  /** From another head, in another order. */
  public TextFit withSeed(long other) {
    return new TextFit(
        epochs,
        batchRows,
        rate,
        layerDecay,
        warmUp,
        weightDecay,
        dropout,
        tokens,
        words,
        precision,
        threads,
        other);
  }

  TrainingPlan plan(EncoderShape shape) {
    Schedule schedule = new Schedule.WarmUp(warmUp, new Schedule.Linear(1, 0));
    Optimiser best = new Optimiser(Optimiser.Kind.ADAMW, rate, .9, .999, 1e-8, weightDecay);
    TrainingPlan plan =
        TrainingPlan.of(epochs, Loss.CROSS_ENTROPY)
            .withOptimiser(best)
            .withSchedule(schedule)
            .withClipNorm(1);
    if (words == WordVectors.FROZEN) {
      plan = plan.withFrozen("words.*");
    }
    double slower = 1;
    for (int layer = shape.layers() - 1; layer >= 0 && layerDecay < 1; layer--) {
      plan = plan.withGroup(group("layer" + layer + ".*", best, slower, schedule));
      slower *= layerDecay;
    }
    if (layerDecay < 1) {
      for (String name : java.util.List.of("words.*", "places.*", "norm.*")) {
        plan = plan.withGroup(group(name, best, slower, schedule));
      }
    }
    return plan;
  }

  private ParameterGroup group(String names, Optimiser best, double slower, Schedule schedule) {
    return new ParameterGroup(names, best.withLearningRate(rate * slower), schedule);
  }
}
