package dev.candor.torch.train;

import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.ProgressListener;
import dev.candor.torch.Network;
import dev.candor.torch.Scope;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Fits a network to examples.
 *
 * <p>The same seeds, plan and threads per worker give the same bits, whatever the number of
 * workers. A training that is broken off and goes on from its checkpoint ends with the same bits as
 * one that is not.
 *
 * @param plan how to fit
 * @param workers who does the work
 * @param watched examples that are only looked at
 * @param watchEvery after how many epochs they are looked at; an early stop looks every time
 * @param observer is told what every epoch brought
 * @param listener is told how far it has come
 * @param cancellation is asked after every epoch
 * @param checkpointEvery after how many epochs a checkpoint is handed over; 0 for never
 * @param checkpoints takes them
 */
public record Trainer(
    TrainingPlan plan,
    Workers workers,
    Optional<Examples> watched,
    int watchEvery,
    EpochObserver observer,
    ProgressListener listener,
    Cancellation cancellation,
    int checkpointEvery,
    Consumer<Checkpoint> checkpoints) {
  /** Checks that the plan can be kept. */
  public Trainer {
    if (watchEvery < 1) {
      throw InputException.of("watchEvery", "must be 1 or more", watchEvery, "give some epochs");
    }
    if (checkpointEvery < 0) {
      throw InputException.of(
          "checkpointEvery", "must be 0 or more", checkpointEvery, "give some epochs, or 0");
    }
  }

  /** A trainer that keeps to a plan, with a worker of one thread for each processor. */
  public static Trainer of(TrainingPlan plan) {
    return new Trainer(
        plan,
        Workers.withDefaults(),
        Optional.empty(),
        1,
        EpochObserver.NONE,
        ProgressListener.SILENT,
        Cancellation.NEVER,
        0,
        checkpoint -> {});
  }

  /** With these workers instead. */
  public Trainer withWorkers(Workers newWorkers) {
    return new Trainer(
        plan,
        newWorkers,
        watched,
        watchEvery,
        observer,
        listener,
        cancellation,
        checkpointEvery,
        checkpoints);
  }

  /** Looks at these examples after every so many epochs. */
  public Trainer watching(Examples examples, int every) {
    return new Trainer(
        plan,
        workers,
        Optional.of(examples),
        every,
        observer,
        listener,
        cancellation,
        checkpointEvery,
        checkpoints);
  }

  /** Tells what every epoch brought. */
  public Trainer observedBy(EpochObserver newObserver) {
    return new Trainer(
        plan,
        workers,
        watched,
        watchEvery,
        newObserver,
        listener,
        cancellation,
        checkpointEvery,
        checkpoints);
  }

  /** Tells how far it has come. */
  public Trainer reportingTo(ProgressListener newListener) {
    return new Trainer(
        plan,
        workers,
        watched,
        watchEvery,
        observer,
        newListener,
        cancellation,
        checkpointEvery,
        checkpoints);
  }

  /** Stops after the epoch in which this is requested. */
  public Trainer until(Cancellation newCancellation) {
    return new Trainer(
        plan,
        workers,
        watched,
        watchEvery,
        observer,
        listener,
        newCancellation,
        checkpointEvery,
        checkpoints);
  }

  /** Hands over a checkpoint after every so many epochs. */
  public Trainer checkpointing(int every, Consumer<Checkpoint> taker) {
    return new Trainer(
        plan, workers, watched, watchEvery, observer, listener, cancellation, every, taker);
  }

  /**
   * Fits the network from its present parameters; it holds the new ones afterwards, the best ones
   * where the plan has an early stop.
   */
  public TrainingRun fit(Network network, Examples examples) {
    return run(network, examples, Optional.empty());
  }

  /** Goes on from a checkpoint of a training with the same plan, network and examples. */
  public TrainingRun resume(Network network, Examples examples, Checkpoint checkpoint) {
    return run(network, examples, Optional.of(checkpoint));
  }

  private TrainingRun run(Network network, Examples examples, Optional<Checkpoint> from) {
    if (plan.earlyStop().isPresent() && watched.isEmpty()) {
      throw InputException.of(
          "early stop", "needs examples to watch", "none", "give some with watching(...)");
    }
    return Scope.get(() -> new Fitting(this, network, examples, from).run());
  }
}
