package dev.candor.cli.bench;

import java.util.Arrays;

/**
 * Times a work and a forward pass in turn, so that whatever else the machine does falls on both.
 *
 * @param workMillis median over the runs
 * @param forwardMillis median over all forward passes
 */
record Interleaved(double workMillis, double forwardMillis) {
  private static final int FORWARDS_EACH = 7;
  // long enough for the compilers to see the work, as a service that runs for hours would
  private static final long WARM_UP_NANOS = 2_000_000_000;
  private static final int MOST_WARM_UPS = 10_000;

  static Interleaved measure(Runnable work, Runnable forward, int runs) {
    warmUp(forward);
    warmUp(work);
    double[] works = new double[runs];
    double[] forwards = new double[runs * FORWARDS_EACH];
    for (int run = 0; run < runs; run++) {
      for (int i = 0; i < FORWARDS_EACH; i++) {
        forwards[run * FORWARDS_EACH + i] = millis(forward);
      }
      works[run] = millis(work);
    }
    return new Interleaved(median(works), median(forwards));
  }

  private static void warmUp(Runnable work) {
    long start = System.nanoTime();
    for (int i = 0;
        i < MOST_WARM_UPS && (i < 2 || System.nanoTime() - start < WARM_UP_NANOS);
        i++) {
      work.run();
    }
  }

  private static double millis(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
  }
}
