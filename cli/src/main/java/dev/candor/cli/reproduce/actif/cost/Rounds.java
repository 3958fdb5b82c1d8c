package dev.candor.cli.reproduce.actif.cost;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Several works that take turns, so that whatever else the machine does falls on all. Times are the
 * processor's, of the calling thread, which computes alone: neighbours on the machine count little.
 *
 * @param warmUpMillis how long each work is run before it is timed, for the compilers
 * @param rounds that are counted
 */
record Rounds(int warmUpMillis, int rounds) {
  private static final int LEAST = 2;

  /** Milliseconds of each work in each round; the order turns from round to round. */
  Map<String, double[]> measure(Map<String, Runnable> works) {
    Map<String, double[]> times = new LinkedHashMap<>();
    works.forEach(
        (name, work) -> {
          warm(work);
          times.put(name, new double[rounds]);
        });
    List<Map.Entry<String, Runnable>> order = new ArrayList<>(works.entrySet());
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, Runnable> work : order) {
        long began = processor();
        work.getValue().run();
        double millis = (processor() - began) / 1e6;
        Objects.requireNonNull(times.get(work.getKey()))[round] = millis;
      }
      Collections.rotate(order, 1);
    }
    return times;
  }

  private void warm(Runnable work) {
    long began = System.nanoTime();
    for (int i = 0; i < LEAST || System.nanoTime() - began < warmUpMillis * 1_000_000L; i++) {
      work.run();
    }
  }

  /** Nanoseconds of the processor that this thread has used. */
  static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** The value that a share of them does not exceed. */
  static double quantile(double share, double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
  }

  /** The median of the rounds' ratios. */
  static double ratio(double[] work, double[] forward) {
    double[] ratios = new double[work.length];
    Arrays.setAll(ratios, round -> work[round] / forward[round]);
    return quantile(.5, ratios);
  }
}
