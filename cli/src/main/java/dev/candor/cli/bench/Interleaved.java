package dev.candor.cli.bench;

import java.util.Arrays;
import java.util.List;

/**
 * Times a work and a forward pass in turn, so that whatever else the machine does falls on both.
 *
 * @param workMillis median over the runs
 * @param forwardMillis median over all forward passes of the fastest way
 */
record Interleaved(double workMillis, double forwardMillis) {
  private static final int FORWARDS_EACH = 7;
  private static final int MOST_WARM_UPS = 10_000;

  /**
   * Measures.
   *
   * @param forwards ways to do the same forward pass, such as with one thread and with several; the
   *     one with the smallest median is what the work is judged against
   * @param warmUpMillis how long each is run before it is timed: long enough for the compilers to
   *     see it, as in a service that runs for hours
   */
  static Interleaved measure(Runnable work, List<Runnable> forwards, int runs, int warmUpMillis) {
    forwards.forEach(forward -> warmUp(forward, warmUpMillis));
    warmUp(work, warmUpMillis);
    double[] works = new double[runs];
    double[][] passes = new double[forwards.size()][runs * FORWARDS_EACH];
    for (int run = 0; run < runs; run++) {
      for (int way = 0; way < passes.length; way++) {
        // the first after a change of threads would pay for the change
        forwards.get(way).run();
        for (int i = 0; i < FORWARDS_EACH; i++) {
          passes[way][run * FORWARDS_EACH + i] = millis(forwards.get(way));
        }
      }
      works[run] = millis(work);
    }
    return new Interleaved(
        median(works),
        Arrays.stream(passes).mapToDouble(Interleaved::median).min().orElse(Double.NaN));
  }

  private static void warmUp(Runnable work, int millis) {
    long start = System.nanoTime();
    for (int i = 0;
        i < MOST_WARM_UPS && (i < 2 || System.nanoTime() - start < millis * 1_000_000L);
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
