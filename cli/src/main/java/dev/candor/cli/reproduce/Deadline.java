package dev.candor.cli.reproduce;

import java.util.concurrent.TimeUnit;

/**
 * Until when cells are measured; times of {@link System#nanoTime}.
 *
 * @param begin no cell is begun after this
 * @param end what was begun is given up after this, as soon as it asks
 */
record Deadline(long begin, long end) {
  /** Later than any study ends. */
  private static final long DAYS = 365;

  /** As long as it takes. */
  static Deadline none() {
    long late = System.nanoTime() + TimeUnit.DAYS.toNanos(DAYS);
    return new Deadline(late, late);
  }

  /**
   * So long after a time.
   *
   * @param start the time
   * @param begin seconds until no cell is begun
   * @param end seconds until those that were begun are given up
   */
  static Deadline after(long start, long begin, long end) {
    return new Deadline(
        start + TimeUnit.SECONDS.toNanos(begin), start + TimeUnit.SECONDS.toNanos(end));
  }

  boolean mayBegin() {
    return System.nanoTime() - begin <= 0;
  }

  boolean isOver() {
    return System.nanoTime() - end > 0;
  }
}
