package dev.candor.torch.train;

import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.ProgressListener;
import dev.candor.torch.Network;
import dev.candor.torch.Scope;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Fits a network of one member to rows that come in batches, such as images; the statistics of
 * batch norms move, but for frozen ones.
 *
 * <p>The same seeds, plan, source, threads and precision give the same bits. A training that is
 * broken off and goes on from its checkpoint ends with the same bits as one that is not. Memory:
 * parameters four times, and what one step records.
 *
 * @param plan how to fit; its batching is the source's
 * @param threads how many threads a step uses
 * @param precision in which precision a step computes; watched rows are answered in single
 * @param watched rows that are only looked at, after every epoch
 * @param keep which epoch's parameters the network ends with
 * @param terms what is made small beside the loss
 * @param observer is told what every epoch brought
 * @param listener is told of every step: rows done, loss, rows a second
 * @param cancellation is asked after every step
 * @param checkpoints takes a checkpoint after every epoch
 */
public record BatchTrainer(
    TrainingPlan plan,
    int threads,
    Precision precision,
    Optional<BatchSource> watched,
    Keep keep,
    List<FurtherTerm> terms,
    EpochObserver observer,
    ProgressListener listener,
    Cancellation cancellation,
    Consumer<Checkpoint> checkpoints) {
  /** Checks that the plan can be kept. */
  public BatchTrainer {
    if (threads < 1) {
      throw InputException.of("threads", "must be 1 or more", threads, "give a positive number");
    }
    if (!plan.penalties().isEmpty()) {
      throw InputException.of(
          "penalties", "are for gates", plan.penalties(), "give further terms instead");
    }
    if (watched.isEmpty() && (keep != Keep.LAST || plan.earlyStop().isPresent())) {
      throw InputException.of(
          "watched rows", "are needed to keep the best epoch", "none", "give some with watching()");
    }
    terms = List.copyOf(terms);
  }

  /** A trainer that keeps to a plan: one thread, single precision, nothing watched. */
  public static BatchTrainer of(TrainingPlan plan) {
    return new BatchTrainer(
        plan,
        1,
        Precision.FP32,
        Optional.empty(),
        Keep.LAST,
        List.of(),
        EpochObserver.NONE,
        ProgressListener.SILENT,
        Cancellation.NEVER,
        checkpoint -> {});
  }

  /** With so many threads. */
  public BatchTrainer withThreads(int newThreads) {
    return new BatchTrainer(
        plan,
        newThreads,
        precision,
        watched,
        keep,
        terms,
        observer,
        listener,
        cancellation,
        checkpoints);
  }

  /** In this precision. */
  public BatchTrainer withPrecision(Precision newPrecision) {
    return new BatchTrainer(
        plan,
        threads,
        newPrecision,
        watched,
        keep,
        terms,
        observer,
        listener,
        cancellation,
        checkpoints);
  }

  /** Looks at these rows after every epoch, and ends with the epoch that is kept. */
  public BatchTrainer watching(BatchSource rows, Keep kept) {
    return new BatchTrainer(
        plan,
        threads,
        precision,
        Optional.of(rows),
        kept,
        terms,
        observer,
        listener,
        cancellation,
        checkpoints);
  }

  /** Makes these small beside the loss. */
  public BatchTrainer withTerms(List<FurtherTerm> newTerms) {
    return new BatchTrainer(
        plan,
        threads,
        precision,
        watched,
        keep,
        newTerms,
        observer,
        listener,
        cancellation,
        checkpoints);
  }

  /** Tells what every epoch brought. */
  public BatchTrainer observedBy(EpochObserver newObserver) {
    return new BatchTrainer(
        plan,
        threads,
        precision,
        watched,
        keep,
        terms,
        newObserver,
        listener,
        cancellation,
        checkpoints);
  }

  /** Tells of every step. */
  public BatchTrainer reportingTo(ProgressListener newListener) {
    return new BatchTrainer(
        plan,
        threads,
        precision,
        watched,
        keep,
        terms,
        observer,
        newListener,
        cancellation,
        checkpoints);
  }

  /** Stops after the step in which this is requested; the epoch that was begun is lost. */
  public BatchTrainer until(Cancellation newCancellation) {
    return new BatchTrainer(
        plan,
        threads,
        precision,
        watched,
        keep,
        terms,
        observer,
        listener,
        newCancellation,
        checkpoints);
  }

  /** Hands over a checkpoint after every epoch. */
  public BatchTrainer checkpointing(Consumer<Checkpoint> taker) {
    return new BatchTrainer(
        plan, threads, precision, watched, keep, terms, observer, listener, cancellation, taker);
  }

  /** Fits the network from its present parameters; it holds the new ones afterwards. */
  public TrainingRun fit(Network network, BatchSource source) {
    return Scope.get(() -> new BatchFitting(this, network, source, Optional.empty()).run());
  }

  /** Goes on from a checkpoint of a training with the same plan, network and source. */
  public TrainingRun resume(Network network, BatchSource source, Checkpoint checkpoint) {
    return Scope.get(() -> new BatchFitting(this, network, source, Optional.of(checkpoint)).run());
  }
}
