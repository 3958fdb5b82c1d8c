package dev.candor.torch.train;

import dev.candor.torch.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Workers that each set their number of threads once and then take chunks as they come. */
final class Crew implements AutoCloseable {
  private final int callersThreads;
  private final List<ExecutorService> pool = new ArrayList<>();

  Crew(Workers workers, int chunks) {
    callersThreads = Engine.threads();
    if (Math.min(workers.workers(), chunks) > 1) {
      pool.add(
          Executors.newFixedThreadPool(
              Math.min(workers.workers(), chunks),
              work -> {
                Thread thread =
                    new Thread(
                        () -> {
                          Engine.useThreads(workers.threadsPerWorker());
                          work.run();
                        },
                        "candor-trainer");
                thread.setDaemon(true);
                return thread;
              }));
    } else {
      Engine.useThreads(workers.threadsPerWorker());
    }
  }

  /** Does the work for every chunk and gives the results in their order. */
  <T> List<T> each(List<ChunkTraining> chunks, Function<ChunkTraining, T> work) {
    if (pool.isEmpty()) {
      return chunks.stream().map(work).toList();
    }
    List<Future<T>> futures = new ArrayList<>();
    for (ChunkTraining chunk : chunks) {
      futures.add(pool.get(0).submit(() -> work.apply(chunk)));
    }
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      results.add(result(future));
    }
    return results;
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("a worker failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while training", e);
    }
  }

  @Override
  public void close() {
    for (ExecutorService workers : pool) {
      workers.shutdown();
      boolean interrupted = false;
      while (!workers.isTerminated()) {
        try {
          workers.awaitTermination(1, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    Engine.useThreads(callersThreads);
  }
}
