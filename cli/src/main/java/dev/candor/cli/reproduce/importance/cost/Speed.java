package dev.candor.cli.reproduce.importance.cost;

import dev.candor.cli.reproduce.importance.Variant;
import dev.candor.design.importance.ImportanceModel;
import dev.candor.torch.Engine;
import dev.candor.torch.Network;
import dev.candor.torch.script.ScriptedNetwork;
import dev.candor.torch.train.Batch;
import dev.candor.torch.train.BatchTrainer;
import dev.candor.torch.train.Loss;
import dev.candor.torch.train.Optimiser;
import dev.candor.torch.train.Precision;
import dev.candor.torch.train.TrainingPlan;
import java.util.function.Predicate;

/**
 * Training steps and answers of a network beside those of the same network as a TorchScript text.
 *
 * @param variant which network
 * @param threads of the engine
 * @param rounds turns that are counted
 */
record Speed(Variant variant, int threads, int rounds) {
  private static final int STEPS = 4;
  private static final String FROZEN = "importance.";

  /** Milliseconds of a step, the least of some in each turn. */
  Turns step(ImportanceModel model, Batch batch, Precision precision) {
    Network network = network(model);
    boolean second = variant != Variant.IA && variant != Variant.BASELINE;
    Predicate<String> frozen = name -> second && name.startsWith(FROZEN);
    TrainingPlan plan =
        TrainingPlan.of(1, Loss.CROSS_ENTROPY)
            .withOptimiser(Optimiser.adamW().withLearningRate(.001));
    BatchTrainer trainer =
        BatchTrainer.of(second ? plan.withFrozen(FROZEN + "*") : plan)
            .withThreads(threads)
            .withPrecision(precision);
    return withThreads(
        () -> {
          try (ScriptedNetwork text = ScriptedNetwork.on(network, precision, frozen, batch)) {
            return Turns.measure(
                rounds, () -> ours(trainer, network, batch), () -> Turns.least(STEPS, text::step));
          }
        });
  }

  private static double ours(BatchTrainer trainer, Network network, Batch batch) {
    double[] least = {Double.POSITIVE_INFINITY};
    long[] last = {0};
    trainer
        .reportingTo(
            progress -> {
              long now = System.nanoTime();
              least[0] = last[0] == 0 ? least[0] : Math.min(least[0], (now - last[0]) / 1e6);
              last[0] = now;
            })
        .fit(network, new Repeated(batch, STEPS + 1));
    return least[0];
  }

  /** Milliseconds of a batch's answers in single precision, the least of some in each turn. */
  Turns answer(ImportanceModel model, Batch batch) {
    Network network = network(model);
    return withThreads(
        () -> {
          try (ScriptedNetwork text =
              ScriptedNetwork.on(network, Precision.FP32, name -> true, batch)) {
            return Turns.measure(
                rounds,
                () -> Turns.least(STEPS, () -> network.outputs(batch.inputs())),
                () -> Turns.least(STEPS, text::answer));
          }
        });
  }

  private Turns withThreads(java.util.function.Supplier<Turns> work) {
    int before = Engine.threads();
    Engine.useThreads(threads);
    try {
      return work.get();
    } finally {
      Engine.useThreads(before);
    }
  }

  private static Network network(ImportanceModel model) {
    if (model.inside() instanceof Network network) {
      return network;
    }
    throw new IllegalStateException("a model of importance maps is a network");
  }
}
