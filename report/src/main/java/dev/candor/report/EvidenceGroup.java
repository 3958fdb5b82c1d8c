package dev.candor.report;

import dev.candor.core.Evidence;
import dev.candor.report.chart.Figures;
import dev.candor.report.summary.Seconds;
import dev.candor.report.summary.TrainingSummary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Some rows of the table of evidence.
 *
 * @param name what they are about
 * @param entries what, and its value, in order
 */
record EvidenceGroup(String name, Map<String, String> entries) {
  EvidenceGroup {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** All that an auditor asks for, in the order asked; empty groups are left out. */
  static List<EvidenceGroup> of(TrainingSummary run) {
    Evidence evidence = run.ranking().evidence();
    List<EvidenceGroup> groups = new ArrayList<>();
    groups.add(new EvidenceGroup("Run", run(run, evidence)));
    groups.add(new EvidenceGroup("Settings", evidence.settings()));
    groups.add(new EvidenceGroup("Cost", cost(run.seconds(), evidence)));
    Map<String, String> checks = new LinkedHashMap<>();
    evidence.checks().forEach((name, value) -> checks.put(name, Figures.number(value)));
    groups.add(new EvidenceGroup("Checks of the method", checks));
    groups.add(new EvidenceGroup("Versions", evidence.versions()));
    groups.removeIf(group -> group.entries.isEmpty());
    return groups;
  }

  /** Method, seed and hashes; more may be put in. */
  static Map<String, String> run(Evidence evidence) {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("method", evidence.method());
    evidence.seed().ifPresent(seed -> rows.put("seed", Long.toString(seed)));
    evidence.modelHash().ifPresent(hash -> rows.put("SHA-256 of the model", hash));
    evidence.dataHash().ifPresent(hash -> rows.put("SHA-256 of the data", hash));
    return rows;
  }

  private static Map<String, String> run(TrainingSummary run, Evidence evidence) {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("method", evidence.method());
    if (evidence.seed().isPresent()) {
      rows.put("first seed", Long.toString(evidence.seed().getAsLong()));
    }
    rows.put("seeds", Integer.toString(run.seeds()));
    evidence.dataHash().ifPresent(hash -> rows.put("SHA-256 of the data", hash));
    evidence.modelHash().ifPresent(hash -> rows.put("SHA-256 of the model", hash));
    run.model().ifPresent(folder -> rows.put("model folder", folder.toString()));
    return rows;
  }

  private static Map<String, String> cost(Seconds seconds, Evidence evidence) {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("training with the gate, all seeds", Figures.seconds(seconds.train()));
    rows.put("training without the gate, all seeds", ran(seconds.vanilla()));
    rows.put("second run with shuffled columns", ran(seconds.shadow()));
    rows.put("reading the ranking", Figures.seconds(seconds.rank()));
    rows.put("rows the model scored for it", Figures.count(evidence.modelCalls()));
    return rows;
  }

  private static String ran(double seconds) {
    return seconds == 0 ? "not run" : Figures.seconds(seconds);
  }
}
