package dev.candor.torch.jit;

import dev.candor.torch.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;

/**
 * Works on the parts of a batch side by side, each with one thread of the engine, so that a part's
 * bits do not depend on who did it. The caller does as much as any helper: with many callers none
 * waits for a helper to become free.
 */
final class Parts implements AutoCloseable {
  private final List<ExecutorService> helpers = new ArrayList<>();
  private final int threads;

  Parts(int threads) {
    this.threads = threads;
    if (threads > 1) {
      helpers.add(
          Executors.newFixedThreadPool(
              threads - 1,
              work -> {
                Thread thread = new Thread(work, "candor-torchscript");
                thread.setDaemon(true);
                return thread;
              }));
    }
  }

  /** Does the work for the parts 0 to {@code parts - 1}; fails as the first that failed. */
  void each(int parts, IntConsumer work) {
    SharedParts shared = new SharedParts(parts);
    for (int i = 1; i < Math.min(threads, parts); i++) {
      helpers.get(0).execute(() -> withOneThread(() -> shared.work(work)));
    }
    withOneThread(() -> shared.work(work));
    shared.awaitAll();
  }

  private static void withOneThread(Runnable work) {
    int before = Engine.threads();
    Engine.useThreads(1);
    try {
      work.run();
    } finally {
      Engine.useThreads(before);
    }
  }

  @Override
  public void close() {
    helpers.forEach(ExecutorService::shutdown);
  }
}
