package dev.candor.torch.train;

import dev.candor.core.InputException;

/**
 * Who does the work? The members are cut into chunks; each chunk is one batched computation, done
 * by whichever worker is free. Which worker does it never changes a bit.
 *
 * @param workers how many chunks are worked on at once
 * @param threadsPerWorker how many threads the engine may use for one chunk
 * @param membersPerChunk how many members a chunk has at most
 */
public record Workers(int workers, int threadsPerWorker, int membersPerChunk) {
  /** Checks the ranges. */
  public Workers {
    positive("workers", workers);
    positive("threadsPerWorker", threadsPerWorker);
    positive("membersPerChunk", membersPerChunk);
  }

  /**
   * A worker of one thread for each processor, and two members to a chunk: their numbers still fit
   * into a processor's own cache.
   */
  public static Workers withDefaults() {
    return new Workers(Runtime.getRuntime().availableProcessors(), 1, 2);
  }

  /** One worker, one thread, one chunk. */
  public static Workers single() {
    return new Workers(1, 1, Integer.MAX_VALUE);
  }

  /** With so many workers instead. */
  public Workers withWorkers(int newWorkers) {
    return new Workers(newWorkers, threadsPerWorker, membersPerChunk);
  }

  /** With so many threads for each worker instead. */
  public Workers withThreadsPerWorker(int threads) {
    return new Workers(workers, threads, membersPerChunk);
  }

  /** With chunks of at most so many members instead. */
  public Workers withMembersPerChunk(int members) {
    return new Workers(workers, threadsPerWorker, members);
  }

  private static void positive(String name, int value) {
    if (value < 1) {
      throw InputException.of(name, "must be 1 or more", value, "give a positive number");
    }
  }
}
