package dev.candor.cli;

import dev.candor.core.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ctrl-C asks the running command to stop at its next step, waits until it has saved what it has,
 * and ends the process with what the command says: 1 where it is left undone, 0 where stopping is
 * how it ends.
 *
 * <p>The end of a process runs the destructors of native libraries. A thread that still computes in
 * one of them would then crash the process, so the end waits for it, however long its step takes.
 */
final class Interruption {
  private static final long PATIENCE_SECONDS = 60;
  private static final long MILLIS_BETWEEN = 10;

  private final AtomicBoolean requested = new AtomicBoolean();
  private final AtomicInteger ended = new AtomicInteger(1);
  private final CountDownLatch finished = new CountDownLatch(1);

  private Interruption() {}

  /** Listens for SIGINT and SIGTERM until the command has finished. */
  static Interruption ofThisProcess() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::stop, "candor-interruption"));
    return interruption;
  }

  /** Whether somebody asked to stop. */
  Cancellation requested() {
    return requested::get;
  }

  /** The command is done, so; whoever waits for it may end the process. */
  void finished(int code) {
    ended.set(code);
    finished.countDown();
  }

  private void stop() {
    requested.set(true);
    boolean done = finished.getCount() == 0;
    try {
      boolean saved = done || finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      while (NativeCode.isRunning()) {
        Thread.sleep(MILLIS_BETWEEN);
      }
      if (!done) {
        Runtime.getRuntime().halt(saved ? ended.get() : 130);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
