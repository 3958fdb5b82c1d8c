package dev.candor.cli.reproduce;

import dev.candor.core.Cancellation;
import dev.candor.core.Progress;
import dev.candor.core.ProgressListener;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures cells on several threads, each cell by one thread alone. What a cell holds does not
 * depend on which thread took it or when.
 */
public final class Workers {
  /** Of the work, before which nothing is said of how long the rest takes. */
  private static final double LEAST_SHARE = .01;

  private final CellFolder folder;
  private final ProgressListener listener;
  private final Cancellation cancellation;

  /**
   * Workers that keep what they finish.
   *
   * @param folder where finished cells go
   * @param listener is told after every cell, with a figure {@code minutesLeft} from one percent on
   * @param cancellation stops the work; finished cells stay
   */
  public Workers(CellFolder folder, ProgressListener listener, Cancellation cancellation) {
    this.folder = folder;
    this.listener = listener;
    this.cancellation = cancellation;
  }

  /**
   * Measures all of these.
   *
   * @param stage what the listener is told
   * @param jobs the cells, in the order in which they are begun
   * @param threads how many are measured at a time
   * @param deadline after which no further cell is begun, and those that were are given up
   * @throws CancellationException where it was stopped on request
   */
  public void measure(String stage, List<Job> jobs, int threads, Deadline deadline) {
    if (jobs.isEmpty()) {
      return;
    }
    Tally tally = new Tally(stage, jobs);
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, jobs.size()));
    try {
      List<Future<?>> futures =
          jobs.stream()
              .<Future<?>>map(job -> pool.submit(() -> measure(job, tally, deadline)))
              .toList();
      for (Future<?> future : futures) {
        future.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      tally.stop();
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
      awaitEnd(pool);
    }
  }

  private void measure(Job job, Tally tally, Deadline deadline) {
    if (tally.stopped() || !deadline.mayBegin()) {
      return;
    }
    Cancellation either = () -> cancellation.requested() || tally.stopped();
    if (either.requested()) {
      throw new CancellationException("stopped before " + job.key());
    }
    long start = System.nanoTime();
    SortedMap<String, List<Double>> numbers;
    try {
      numbers = job.measurement().measure(() -> either.requested() || deadline.isOver());
    } catch (CancellationException e) {
      if (either.requested() || !deadline.isOver()) {
        throw e;
      }
      return; // the time is up: the page says that this cell is not there
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    folder.write(new Cell(job.key(), job.settingsHash(), seconds, numbers));
    tally.finished(job);
  }

  /** The threads end at their next step; nothing may be written after that. */
  private static void awaitEnd(ExecutorService pool) {
    boolean interrupted = false;
    while (!pool.isTerminated()) {
      try {
        if (pool.awaitTermination(1, java.util.concurrent.TimeUnit.SECONDS)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** How much is done, and how long the rest will take. */
  private final class Tally {
    private final String stage;
    private final int jobs;
    private final double total;
    private final long start = System.nanoTime();
    private int done;
    private double doneCost;
    private volatile boolean stopped;

    Tally(String stage, List<Job> jobs) {
      this.stage = stage;
      this.jobs = jobs.size();
      this.total = jobs.stream().mapToDouble(Job::cost).sum();
    }

    synchronized void finished(Job job) {
      done++;
      doneCost += job.cost();
      TreeMap<String, Double> figures = new TreeMap<>();
      double seconds = (System.nanoTime() - start) / 1e9;
      if (doneCost >= LEAST_SHARE * total) {
        figures.put("minutesLeft", Math.max(0, seconds * (total - doneCost) / doneCost / 60));
      }
      listener.progressed(new Progress(stage, done, jobs, figures));
    }

    void stop() {
      stopped = true;
    }

    boolean stopped() {
      return stopped;
    }
  }
}
