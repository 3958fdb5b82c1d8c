package dev.candor.cli.reproduce.whitebox;

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

/** Every law on every kind of network that it is promised for. */
final class LawsJobs {
  private static final String EDITION = "1";

  private LawsJobs() {}

  static List<Job> all(WhiteboxProtocol protocol) {
    List<Job> jobs = new ArrayList<>();
    for (Law law : Law.values()) {
      for (SeededNetworks kind : SeededNetworks.values()) {
        if (law.applies(kind)) {
          SortedMap<String, String> settings =
              new TreeMap<>(
                  Map.of(
                      "edition", EDITION,
                      "law", law.title(),
                      "firstSeed", Long.toString(protocol.firstSeed()),
                      "networks", Integer.toString(protocol.networks())));
          jobs.add(
              new Job(
                  new CellKey(WhiteboxPart.LAWS, kind.label(), law.label(), 0),
                  settings,
                  protocol.networks(),
                  cancellation -> misses(law, kind, protocol, cancellation)));
        }
      }
    }
    return jobs;
  }

  private static SortedMap<String, List<Double>> misses(
      Law law, SeededNetworks kind, WhiteboxProtocol protocol, Cancellation cancellation) {
    double[] misses = new double[protocol.networks()];
    for (int i = 0; i < misses.length; i++) {
      if (cancellation.requested()) {
        throw new CancellationException("stopped while trying " + law.title());
      }
      misses[i] = law.miss(kind, protocol.firstSeed() + i);
    }
    return new Cell.Figures().put("misses", misses).numbers();
  }
}
