package dev.candor.torch.train;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Progress;
import dev.candor.torch.Engine;
import dev.candor.torch.Network;
import dev.candor.torch.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One training on batches, from its first epoch to its end. */
final class BatchFitting {
  private final BatchTrainer trainer;
  private final TrainingPlan plan;
  private final Network network;
  private final BatchSource source;
  private final BatchSteps steps;
  private final Optional<StopState> stop;
  private final List<EpochReport> reports = new ArrayList<>();
  private final long began = System.nanoTime();

  BatchFitting(
      BatchTrainer trainer, Network network, BatchSource source, Optional<Checkpoint> from) {
    if (network.members() != 1) {
      throw InputException.of(
          "network", "must have one member", network.members(), "fit each seed by itself");
    }
    this.trainer = trainer;
    this.plan = trainer.plan();
    this.network = network;
    this.source = source;
    this.steps = new BatchSteps(trainer, network, (long) plan.epochs() * source.batches());
    EarlyStop never = EarlyStop.after(Math.max(1, plan.epochs()));
    this.stop =
        trainer.keep() == Keep.LAST && plan.earlyStop().isEmpty()
            ? Optional.empty()
            : Optional.of(new StopState(plan.earlyStop().orElse(never), 1));
    steps.load(from);
    from.ifPresent(
        checkpoint -> {
          stop.ifPresent(s -> s.load(checkpoint));
          reports.addAll(History.load(checkpoint));
        });
  }

  TrainingRun run() {
    int callersThreads = Engine.threads();
    Engine.useThreads(trainer.threads());
    try {
      TrainingRun.Ending ending = epochs();
      Checkpoint last = checkpoint();
      network.replace(last.parameters());
      return new TrainingRun(reports, ending, last, (System.nanoTime() - began) / 1e6);
    } finally {
      Engine.useThreads(callersThreads);
    }
  }

  private TrainingRun.Ending epochs() {
    while (reports.size() < plan.epochs()) {
      if (stop.filter(StopState::allEnded).isPresent()) {
        return TrainingRun.Ending.STOPPED_EARLY;
      }
      Optional<Double> loss = epoch(reports.size());
      if (loss.isEmpty()) {
        return TrainingRun.Ending.CANCELLED;
      }
      ended(loss.orElseThrow());
    }
    return TrainingRun.Ending.COMPLETED;
  }

  /** The mean loss of an epoch; empty where it was broken off. */
  private Optional<Double> epoch(int epoch) {
    double sum = 0;
    int rows = 0;
    long start = System.nanoTime();
    try (BatchReader reader = source.epoch(epoch)) {
      for (int b = 0; b < source.batches(); b++) {
        if (trainer.cancellation().requested()) {
          steps.rewind();
          return Optional.empty();
        }
        Batch batch = reader.next().orElseThrow(BatchFitting::tooFew);
        long number = (long) epoch * source.batches() + b;
        double loss = Scope.get(() -> steps.step(batch, number));
        checkFinite(epoch, loss);
        sum += loss * batch.rows();
        rows += batch.rows();
        tell((long) epoch * source.rows() + rows, loss, rows / ((System.nanoTime() - start) / 1e9));
      }
    }
    return Optional.of(sum / rows);
  }

  private static IllegalStateException tooFew() {
    return new IllegalStateException("the source gave fewer batches than it promised");
  }

  private void ended(double loss) {
    int epoch = reports.size() + 1;
    Optional<Evaluation> found = trainer.watched().map(steps::evaluate);
    found.ifPresent(
        evaluation ->
            stop.ifPresent(
                s -> {
                  if (s.improved(epoch, trainer.keep().rated(evaluation))[0]) {
                    steps.remember();
                  }
                }));
    EpochReport report = new EpochReport(epoch, List.of(loss), found);
    reports.add(report);
    trainer.observer().observed(report, steps::parameter);
    steps.mark();
    trainer.checkpoints().accept(checkpoint());
  }

  private void tell(long done, double loss, double rowsPerSecond) {
    SortedMap<String, Double> figures = new TreeMap<>();
    figures.put("loss", loss);
    figures.put("rowsPerSecond", rowsPerSecond);
    long total = (long) plan.epochs() * source.rows();
    trainer.listener().progressed(new Progress("training", done, total, figures));
  }

  private Checkpoint checkpoint() {
    Map<String, NdArray> arrays = steps.save();
    stop.ifPresent(s -> s.save(arrays));
    History.save(reports, 1, arrays);
    SortedMap<String, String> facts = new TreeMap<>();
    facts.put(Checkpoint.EPOCH, Integer.toString(reports.size()));
    return new Checkpoint(arrays, facts);
  }

  private static void checkFinite(int epoch, double loss) {
    if (!Double.isFinite(loss)) {
      throw InputException.of(
          "loss",
          "must stay finite",
          loss + " in epoch " + (epoch + 1),
          "lower the learning rate or normalise the inputs");
    }
  }
}
