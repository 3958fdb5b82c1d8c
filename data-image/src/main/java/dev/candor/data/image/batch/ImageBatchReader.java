package dev.candor.data.image.batch;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The batches of one epoch in order. Changes while it is used, and belongs to one thread. */
public final class ImageBatchReader implements AutoCloseable {
  private final ImageBatches batches;
  private final int epoch;
  private final List<int[]> parts;
  private final ExecutorService makers;
  private final Queue<Future<ImageBatch>> coming = new ArrayDeque<>();
  private int asked;

  ImageBatchReader(ImageBatches batches, int epoch, List<int[]> parts) {
    this.batches = batches;
    this.epoch = epoch;
    this.parts = parts;
    this.makers =
        Executors.newFixedThreadPool(
            batches.threads(),
            work -> {
              Thread thread = new Thread(work, "candor-images");
              thread.setDaemon(true);
              return thread;
            });
    ask();
  }

  /** As many as may wait at once, so that memory stays bounded. */
  private void ask() {
    while (asked < parts.size() && coming.size() < batches.ahead()) {
      int[] images = parts.get(asked++);
      coming.add(makers.submit(() -> batches.make(epoch, images)));
    }
  }

  /**
   * The next batch; empty after the last.
   *
   * @throws dev.candor.core.InputException if an image is broken; the message names it
   */
  public Optional<ImageBatch> next() {
    Future<ImageBatch> first = coming.poll();
    if (first == null) {
      return Optional.empty();
    }
    try {
      ImageBatch batch = first.get();
      ask();
      return Optional.of(batch);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("a batch could not be made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for images", e);
    }
  }

  /** Ends the threads; batches that nobody asked for are dropped. */
  @Override
  public void close() {
    makers.shutdownNow();
  }
}
