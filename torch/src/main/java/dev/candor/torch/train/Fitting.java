package dev.candor.torch.train;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Progress;
import dev.candor.torch.Network;
import dev.candor.torch.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One training from its first epoch to its end: all members keep to the same epoch. */
final class Fitting {
  private final Trainer trainer;
  private final TrainingPlan plan;
  private final Network network;
  private final List<ChunkTraining> chunks = new ArrayList<>();
  private final List<EpochReport> reports = new ArrayList<>();
  private final Optional<StopState> stop;
  private final long began = System.nanoTime();

  Fitting(Trainer trainer, Network network, Examples examples, Optional<Checkpoint> from) {
    this.trainer = trainer;
    this.plan = trainer.plan();
    this.network = network;
    checkNothingMoves(network, plan);
    int members = network.members();
    this.stop = plan.earlyStop().map(rule -> new StopState(rule, members));
    Map<String, NdArray> state = new LinkedHashMap<>();
    network.parameters().forEach((name, array) -> state.put(Checkpoint.VALUE + name, array));
    from.ifPresent(checkpoint -> take(checkpoint, state));
    int size = Math.min(trainer.workers().membersPerChunk(), members);
    for (int begin = 0; begin < members; begin += size) {
      int end = Math.min(members, begin + size);
      ChunkTraining chunk =
          new ChunkTraining(plan, network, examples, trainer.watched(), begin, end);
      Map<String, NdArray> part = new LinkedHashMap<>();
      int first = begin;
      state.forEach((name, array) -> part.put(name, array.slice(first, end)));
      chunk.load(part);
      chunks.add(chunk);
    }
  }

  private static void checkNothingMoves(Network network, TrainingPlan plan) {
    network
        .specifications()
        .forEach(
            (name, parameter) -> {
              boolean moves = parameter.role() == Parameter.Role.STATISTIC;
              if (moves && !NamePattern.any(plan.frozen(), name)) {
                throw InputException.of(
                    "network",
                    "must keep no statistics that move",
                    name,
                    "fit it with a BatchTrainer, or freeze them");
              }
            });
  }

  private void take(Checkpoint checkpoint, Map<String, NdArray> state) {
    for (Map.Entry<String, NdArray> own : List.copyOf(state.entrySet())) {
      NdArray saved = checkpoint.array(own.getKey());
      if (!Arrays.equals(saved.shape(), own.getValue().shape())) {
        throw InputException.of(
            "checkpoint",
            "must hold " + own.getKey() + " as " + own.getValue(),
            saved,
            "go on with the same network");
      }
    }
    checkpoint
        .arrays()
        .forEach(
            (name, array) -> {
              if (!name.startsWith(Checkpoint.STOP) && !name.startsWith(Checkpoint.HISTORY)) {
                state.put(name, array);
              }
            });
    stop.ifPresent(s -> s.load(checkpoint));
    reports.addAll(History.load(checkpoint));
  }

  TrainingRun run() {
    TrainingRun.Ending ending;
    try (Crew crew = new Crew(trainer.workers(), chunks.size())) {
      ending = epochs(crew);
    }
    Checkpoint last = checkpoint();
    network.replace(last.parameters());
    return new TrainingRun(reports, ending, last, (System.nanoTime() - began) / 1e6);
  }

  private TrainingRun.Ending epochs(Crew crew) {
    while (reports.size() < plan.epochs()) {
      if (stop.filter(StopState::allEnded).isPresent()) {
        return TrainingRun.Ending.STOPPED_EARLY;
      }
      if (trainer.cancellation().requested()) {
        return TrainingRun.Ending.CANCELLED;
      }
      epoch(crew);
    }
    return TrainingRun.Ending.COMPLETED;
  }

  private void epoch(Crew crew) {
    int epoch = reports.size();
    boolean watching =
        trainer.watched().isPresent()
            && (stop.isPresent()
                || (epoch + 1) % trainer.watchEvery() == 0
                || epoch + 1 == plan.epochs());
    List<List<double[]>> found =
        crew.each(
            chunks,
            chunk -> {
              List<double[]> figures = new ArrayList<>();
              figures.add(chunk.epoch(epoch));
              if (watching) {
                figures.addAll(chunk.evaluate());
              }
              return figures;
            });
    double[] losses = joined(found, 0);
    checkFinite(epoch, losses);
    Optional<Evaluation> watched = Optional.empty();
    if (watching) {
      double[] watchedLosses = joined(found, 1);
      watched = Optional.of(new Evaluation(boxed(watchedLosses), boxed(joined(found, 2))));
      stop.ifPresent(s -> remember(s.improved(epoch + 1, watchedLosses)));
    }
    tell(new EpochReport(epoch + 1, boxed(losses), watched));
  }

  private void tell(EpochReport report) {
    reports.add(report);
    trainer.observer().observed(report, this::parameter);
    SortedMap<String, Double> figures = new TreeMap<>();
    figures.put("loss", report.meanLoss());
    trainer.listener().progressed(new Progress("training", report.epoch(), plan.epochs(), figures));
    if (trainer.checkpointEvery() > 0 && report.epoch() % trainer.checkpointEvery() == 0) {
      trainer.checkpoints().accept(checkpoint());
    }
  }

  private void remember(boolean[] improved) {
    int begin = 0;
    for (ChunkTraining chunk : chunks) {
      boolean[] own = Arrays.copyOfRange(improved, begin, begin + chunk.members());
      begin += chunk.members();
      chunk.remember(own);
    }
  }

  private NdArray parameter(String name) {
    return MemberAxis.join(chunks.stream().map(chunk -> chunk.parameter(name)).toList());
  }

  private Checkpoint checkpoint() {
    List<Map<String, NdArray>> states = chunks.stream().map(ChunkTraining::save).toList();
    Map<String, NdArray> arrays = new LinkedHashMap<>();
    for (String name : states.get(0).keySet()) {
      arrays.put(
          name,
          MemberAxis.join(
              states.stream()
                  .map(state -> java.util.Objects.requireNonNull(state.get(name)))
                  .toList()));
    }
    stop.ifPresent(s -> s.save(arrays));
    History.save(reports, network.members(), arrays);
    SortedMap<String, String> facts = new TreeMap<>();
    facts.put(Checkpoint.EPOCH, Integer.toString(reports.size()));
    return new Checkpoint(arrays, facts);
  }

  private static void checkFinite(int epoch, double[] losses) {
    for (int m = 0; m < losses.length; m++) {
      if (!Double.isFinite(losses[m])) {
        throw InputException.of(
            "loss of member " + m,
            "must stay finite",
            losses[m] + " in epoch " + (epoch + 1),
            "lower the learning rate or standardise the inputs");
      }
    }
  }

  private static double[] joined(List<List<double[]>> found, int which) {
    return found.stream()
        .filter(figures -> figures.size() > which)
        .flatMapToDouble(figures -> Arrays.stream(figures.get(which)))
        .toArray();
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
