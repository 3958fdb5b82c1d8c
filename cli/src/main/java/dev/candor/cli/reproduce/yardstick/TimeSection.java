package dev.candor.cli.reproduce.yardstick;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.Words;
import dev.candor.cli.reproduce.sets.StudySet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much longer does it take to ask for a ranking than to read the gate's? */
final class TimeSection {
  private static final double PAPER = 150;

  private static final Map<String, String> METHODS = methods();

  private TimeSection() {}

  /** Makes the section from the cells that are there. */
  static Section of(Cells cells, YardstickProtocol protocol, List<StudySet> sets) {
    MarkdownTable table =
        new MarkdownTable("set", "ranked by", "median, ms", "times the reading of the gate");
    List<Object> rows = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (StudySet set : sets) {
      List<Cell> found = cells.of(YardstickPart.TIME, set.name(), RankingJobs.NETWORK);
      double gate = median(found, "millis." + RankingJobs.GATE);
      METHODS.forEach(
          (label, title) -> {
            double millis = median(found, "millis." + label);
            if (!Double.isNaN(millis)) {
              table.add(
                  set.title(), title, Words.number(millis, 4), Words.number(millis / gate, 0));
              Map<String, Object> json = new LinkedHashMap<>();
              json.put("set", set.name());
              json.put("rankedBy", label);
              json.put("millis", Cells.values(found, "millis." + label));
              rows.add(json);
              if (!label.equals(RankingJobs.GATE)) {
                ratios.add(millis / gate);
              }
            }
          });
    }
    String text =
        "The same trained network each time: its ranking is read off its scores, or asked for by"
            + " explaining "
            + TimeJobs.EXPLAINED
            + " test rows with "
            + TimeJobs.BACKGROUND
            + " training rows standing in. Medians of "
            + protocol.timings()
            + " networks; each method was run once on two rows before. One engine thread. SHAP"
            + " itself, on another machine, took 25.7 s for "
            + TimeJobs.EXPLAINED
            + " rows of such a network with 896 background rows.\n\n"
            + table;
    return new Section(YardstickPart.TIME, text, Map.of("rows", rows), List.of(verdict(ratios)));
  }

  private static Verdict verdict(List<Double> ratios) {
    String claim = "Reading the gate is at least 150 times faster than SHAP on the same model";
    if (ratios.isEmpty()) {
      return Verdict.notMeasured(claim);
    }
    double least = ratios.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
    double most = ratios.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    return new Verdict(
        claim,
        Verdict.Outcome.of(least >= PAPER),
        Words.number(least, 0) + " to " + Words.number(most, 0) + " times");
  }

  private static double median(List<Cell> found, String figure) {
    double[] sorted =
        Arrays.stream(Cells.values(found, figure)).filter(v -> !Double.isNaN(v)).sorted().toArray();
    int n = sorted.length;
    return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }

  private static Map<String, String> methods() {
    Map<String, String> methods = new LinkedHashMap<>();
    methods.put(RankingJobs.GATE, "gate, read");
    methods.put("permutation-shap", "permutation SHAP, 10 rounds");
    methods.put("kernel-shap", "KernelSHAP, 2 x columns + 2,048 coalitions");
    methods.put("exact-shapley", "exact Shapley values");
    return methods;
  }
}
