package dev.candor.cli.training;

import dev.candor.core.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Does several things at a time and comes back when all of them have ended, whatever became of
 * them: no thread is left in native code behind a caller that goes on or ends the process.
 */
final class Together {
  private Together() {}

  /**
   * Does all of these.
   *
   * @param cancellation asks all of them to stop; where one fails, the others are asked too
   * @param works what is done, each told when to stop
   * @throws CancellationException where they were stopped
   */
  static void run(int atATime, Cancellation cancellation, List<Consumer<Cancellation>> works) {
    for (int from = 0; from < works.size(); from += atATime) {
      side(cancellation, works.subList(from, Math.min(works.size(), from + atATime)));
    }
  }

  private static void side(Cancellation cancellation, List<Consumer<Cancellation>> works) {
    if (cancellation.requested()) {
      throw new CancellationException("stopped before the next network");
    }
    AtomicBoolean failed = new AtomicBoolean();
    Cancellation either = () -> failed.get() || cancellation.requested();
    List<Throwable> failures = new ArrayList<>();
    List<Thread> others = new ArrayList<>();
    for (Consumer<Cancellation> work : works.subList(1, works.size())) {
      Thread thread = new Thread(() -> attempt(work, either, failed, failures), "candor-network");
      thread.start();
      others.add(thread);
    }
    attempt(works.get(0), either, failed, failures);
    others.forEach(Together::await);
    synchronized (failures) {
      throwWorst(failures);
    }
  }

  private static void attempt(
      Consumer<Cancellation> work,
      Cancellation cancellation,
      AtomicBoolean failed,
      List<Throwable> failures) {
    try {
      work.accept(cancellation);
    } catch (RuntimeException | Error e) {
      failed.set(true);
      synchronized (failures) {
        failures.add(e);
      }
    }
  }

  /** Waits on, interrupted or not: the thread ends at its next step. */
  private static void await(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The first that is no consequence of another's failure. */
  private static void throwWorst(List<Throwable> failures) {
    for (Throwable failure : failures) {
      if (failure instanceof Error error) {
        throw error;
      }
      if (!(failure instanceof CancellationException)) {
        throw (RuntimeException) failure;
      }
    }
    if (!failures.isEmpty()) {
      throw (RuntimeException) failures.get(0);
    }
  }
}
