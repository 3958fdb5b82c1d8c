package dev.candor.design.scores;

import dev.candor.core.NdArray;
import dev.candor.core.Progress;
import dev.candor.torch.Network;
import dev.candor.torch.train.Checkpoint;
import dev.candor.torch.train.EpochReport;
import dev.candor.torch.train.Examples;
import dev.candor.torch.train.Trainer;
import dev.candor.torch.train.TrainingRun;
import dev.candor.torch.train.Workers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/** One stage's training through its phases: watched, saved every few epochs, and gone on with. */
final class StageTraining {
  private final Stage stage;
  private final ScoresSettings settings;
  private final List<Phase> phases;
  private final Network network;
  private final Optional<StageWatch> watch;
  private final Watchers watchers;
  private final StageFile file;
  private final StageHistory history;
  private final ScoreAverage average;
  private final double secondsBefore;
  private final long began = System.nanoTime();
  private int phase;

  /**
   * A stage.
   *
   * @param phases its plans
   * @param network what is trained
   * @param columns how many scores its gate has; 0 without a gate
   * @param watch looks at it from time to time
   * @param file keeps its checkpoints
   */
  StageTraining(
      Stage stage,
      ScoresSettings settings,
      List<Phase> phases,
      Network network,
      int columns,
      Optional<StageWatch> watch,
      Watchers watchers,
      StageFile file) {
    this.stage = stage;
    this.settings = settings;
    this.phases = phases;
    this.network = network;
    this.watch = watch;
    this.watchers = watchers;
    this.file = file;
    this.history = new StageHistory(network.members());
    this.average = new ScoreAverage(network.members(), columns);
    this.secondsBefore = file.seconds();
    this.phase = file.phase();
    history.load(file.arrays());
    average.load(file.arrays());
  }

  /** Trains to the end, or from the checkpoint to the end; the network is fitted afterwards. */
  StageHistory run(Examples examples) {
    if (history.isEmpty()) {
      look(0, network::parameter);
    }
    Optional<Checkpoint> from = file.checkpoint();
    for (; phase < phases.size(); phase++) {
      Phase now = phases.get(phase);
      if (from.isEmpty() && now.start() == FitStart.REWOUND) {
        FirstWeights.behindTheGate(network);
      }
      Trainer trainer = trainer(now);
      TrainingRun run =
          from.isPresent()
              ? trainer.resume(network, examples, from.orElseThrow())
              : trainer.fit(network, examples);
      from = Optional.empty();
      save(run.last());
      if (run.ending() == TrainingRun.Ending.CANCELLED) {
        throw new CancellationException(
            "stopped in the training of " + stage.label() + file.remark());
      }
      if (now.averagedEpochs() > 0) {
        network.replace(Map.of(ScoresArchitecture.SCORES, average.scores()));
      }
    }
    return history;
  }

  /** Wall-clock seconds, with those before an interruption. */
  double seconds() {
    return secondsBefore + (System.nanoTime() - began) / 1e9;
  }

  private Trainer trainer(Phase now) {
    return Trainer.of(now.plan())
        .withWorkers(Workers.withDefaults().withWorkers(settings.threads()))
        .observedBy((report, parameters) -> observed(now, report, parameters))
        .reportingTo(progress -> tell(now, progress))
        .until(watchers.cancellation())
        .checkpointing(file.isKept() ? settings.checkpointEvery() : 0, this::save);
  }

  private void observed(Phase now, EpochReport report, Function<String, NdArray> parameters) {
    int epoch = now.before() + report.epoch();
    if (report.epoch() > now.plan().epochs() - now.averagedEpochs()) {
      average.add(parameters.apply(ScoresArchitecture.SCORES));
    }
    if (epoch % settings.evaluateEvery() == 0 || epoch == settings.epochs()) {
      look(epoch, parameters);
    }
  }

  private void look(int epoch, Function<String, NdArray> parameters) {
    watch.ifPresent(w -> w.look(epoch, parameters, history));
  }

  private void tell(Phase now, Progress progress) {
    watchers
        .listener()
        .progressed(
            new Progress(
                stage.label(),
                now.before() + progress.done(),
                phases.get(phases.size() - 1).end(),
                progress.figures()));
  }

  private void save(Checkpoint checkpoint) {
    file.write(checkpoint, phase, seconds(), history, average);
  }
}
