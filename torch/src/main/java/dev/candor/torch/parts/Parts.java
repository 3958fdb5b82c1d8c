package dev.candor.torch.parts;

import dev.candor.torch.Engine;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;

/**
 * Works on the parts of a batch side by side, each with one thread of the engine, so that a part's
 * bits do not depend on who did it. The caller does as much as any helper: with many callers none
 * waits for a helper to become free.
 */
public final class Parts {
  /** Daemons that end when they had nothing to do for a minute. */
  private static final ExecutorService HELPERS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "candor-part");
            thread.setDaemon(true);
            return thread;
          });

  private Parts() {}

  /** Does the work for the parts 0 to {@code parts - 1}; fails as the first that failed. */
  public static void each(int parts, int threads, IntConsumer work) {
    SharedParts shared = new SharedParts(parts);
    for (int i = 1; i < Math.min(threads, parts); i++) {
      HELPERS.execute(() -> withOneThread(() -> shared.work(work)));
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
}
