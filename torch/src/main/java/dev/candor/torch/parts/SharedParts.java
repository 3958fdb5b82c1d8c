package dev.candor.torch.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Parts of one batch that several threads take one after the other. Shared by those threads. */
final class SharedParts {
  private final int parts;
  private final List<Throwable> failures = new ArrayList<>();
  private int next;
  private int atWork;

  SharedParts(int parts) {
    this.parts = parts;
  }

  /** Takes parts until none is left. A failure is kept for {@link #awaitAll} and ends the rest. */
  void work(IntConsumer work) {
    for (int part = take(); part >= 0; part = take()) {
      try {
        work.accept(part);
        done();
      } catch (RuntimeException | Error e) {
        failed(e);
      }
    }
  }

  /** Waits until nobody is at work and throws the first failure. */
  synchronized void awaitAll() {
    boolean interrupted = false;
    while (atWork > 0) {
      try {
        wait();
      } catch (InterruptedException e) {
        // the arrays of the caller are still in use
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    for (Throwable failure : failures) {
      if (failure instanceof RuntimeException exception) {
        throw exception;
      }
      throw new IllegalStateException("a part of the batch failed", failure);
    }
  }

  private synchronized int take() {
    if (next >= parts) {
      return -1;
    }
    atWork++;
    return next++;
  }

  private synchronized void done() {
    atWork--;
    notifyAll();
  }

  private synchronized void failed(Throwable failure) {
    failures.add(failure);
    next = parts;
    done();
  }
}
