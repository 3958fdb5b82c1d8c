package dev.candor.cli.reproduce.yardstick;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Job;
import dev.candor.core.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/** How often intervals cover the truth, in blocks of repeats. */
final class CoverageJobs {
  /** Goes up when a cell would mean something else under the same settings. */
  private static final String EDITION = "1";

  private CoverageJobs() {}

  static List<Job> all(YardstickProtocol protocol) {
    List<Job> jobs = new ArrayList<>();
    int blocks = protocol.repeats() / YardstickProtocol.REPEATS_OF_A_CELL;
    for (SampledCase sampled : SampledCases.all()) {
      for (int block = 0; block < blocks; block++) {
        long first = protocol.firstSeed() + (long) block * YardstickProtocol.REPEATS_OF_A_CELL;
        CellKey key = new CellKey(YardstickPart.COVERAGE, sampled.model(), sampled.method(), block);
        jobs.add(
            new Job(
                key,
                settings(sampled, first),
                sampled.components(),
                cancellation -> count(sampled, first, cancellation)));
      }
    }
    return jobs;
  }

  private static SortedMap<String, String> settings(SampledCase sampled, long first) {
    return new TreeMap<>(
        Map.of(
            "edition", EDITION,
            "method", sampled.title(),
            "model", sampled.model(),
            "firstSeed", Long.toString(first)));
  }

  private static SortedMap<String, List<Double>> count(
      SampledCase sampled, long first, Cancellation cancellation) {
    int repeats = YardstickProtocol.REPEATS_OF_A_CELL;
    double[] covered = new double[repeats];
    for (int i = 0; i < repeats; i++) {
      if (cancellation.requested()) {
        throw new CancellationException("stopped while counting " + sampled.title());
      }
      covered[i] = sampled.covered(first + i);
    }
    return new Cell.Figures()
        .put("components", sampled.components())
        .put("covered", covered)
        .numbers();
  }
}
