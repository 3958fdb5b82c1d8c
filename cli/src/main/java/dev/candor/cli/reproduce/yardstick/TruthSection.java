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
import java.util.stream.DoubleStream;

/** Whose ranking is nearer to what is known to be true? */
final class TruthSection {
  private TruthSection() {}

  /** Makes the section from the cells that are there. */
  static Section of(Cells cells, YardstickProtocol protocol, List<StudySet> sets) {
    List<StudySet> known = sets.stream().filter(set -> set.knowledge().relevant()).toList();
    MarkdownTable precision = figures(cells, known, "precision", Figure.PRECISION);
    List<StudySet> ordered = known.stream().filter(set -> set.knowledge().order()).toList();
    MarkdownTable order = figures(cells, ordered, "exact", Figure.ORDER);
    PairedTests tests = new PairedTests();
    for (RankedBy method : RankedBy.afterwards()) {
      tests.add(
          "precision at k: gate - " + method.title(),
          pooled(cells, known, "precision." + RankingJobs.GATE),
          pooled(cells, known, "precision." + method.label()));
      tests.add(
          "tau-b among the five: gate - " + method.title(),
          pooled(cells, ordered, "tau." + RankingJobs.GATE),
          pooled(cells, ordered, "tau." + method.label()));
    }
    List<PairedTests.Judged> judged = tests.judged();
    String text =
        "Every seed draws data, split and first weights; the network and its vanilla twin are"
            + " trained as recommended. Local methods explain "
            + protocol.explained()
            + " test rows of the twin with "
            + protocol.background()
            + " training rows standing in for what is taken away, and rank by the mean size of"
            + " their numbers. Breast Cancer has no known truth; its rankings are compared in the"
            + " next section.\n\nPrecision at k: seeds with 1.00 (mean):\n\n"
            + precision
            + "Exact order 5, 2, 1, 3, 4 in single seeds (Kendall's tau-b among the five, mean):\n\n"
            + order
            + "Differences, pairs of the same seed, over these sets together:\n\n"
            + PairedTests.table(judged);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rows", rows(cells, sets));
    json.put("tests", judged.stream().map(PairedTests.Judged::asJson).toList());
    return new Section(
        YardstickPart.TRUTH, text, json, List.of(verdict(cells, known, protocol, judged)));
  }

  /** How a figure is written. */
  private enum Figure {
    PRECISION,
    ORDER
  }

  private static MarkdownTable figures(
      Cells cells, List<StudySet> sets, String figure, Figure kind) {
    List<String> headings = new ArrayList<>(List.of("ranked by"));
    sets.forEach(set -> headings.add(set.title()));
    MarkdownTable table = new MarkdownTable(headings.toArray(String[]::new));
    for (RankedBy method : RankedBy.all()) {
      List<String> row = new ArrayList<>(List.of(method.title()));
      for (StudySet set : sets) {
        List<Cell> found = found(cells, set);
        double[] values = Cells.values(found, figure + "." + method.label());
        double[] means =
            kind == Figure.ORDER ? Cells.values(found, "tau." + method.label()) : values;
        row.add(
            values.length == 0
                ? "-"
                : Words.count(Cells.ones(values))
                    + " ("
                    + Words.share(Arrays.stream(means).average().orElse(Double.NaN))
                    + ")");
      }
      table.add(row.toArray(String[]::new));
    }
    return table;
  }

  private static double[] pooled(Cells cells, List<StudySet> sets, String figure) {
    return sets.stream()
        .flatMapToDouble(set -> DoubleStream.of(Cells.values(found(cells, set), figure)))
        .toArray();
  }

  private static List<Cell> found(Cells cells, StudySet set) {
    return cells.of(YardstickPart.TRUTH, set.name(), RankingJobs.NETWORK);
  }

  private static Verdict verdict(
      Cells cells,
      List<StudySet> known,
      YardstickProtocol protocol,
      List<PairedTests.Judged> judged) {
    String claim = "Scores networks against methods on the twin: ranking fidelity";
    boolean whole = known.stream().allMatch(set -> found(cells, set).size() >= protocol.seeds());
    if (!whole) {
      return Verdict.notMeasured(claim);
    }
    List<String> said = new ArrayList<>();
    for (PairedTests.Judged one : judged) {
      said.add(
          one.name()
              + " "
              + Words.signed(one.mean())
              + (one.above() ? " (better)" : one.below() ? " (worse)" : " (no difference shown)"));
    }
    return new Verdict(claim, Verdict.Outcome.REPORTED, String.join("; ", said));
  }

  private static List<Object> rows(Cells cells, List<StudySet> sets) {
    List<Object> rows = new ArrayList<>();
    for (StudySet set : sets) {
      for (RankedBy method : RankedBy.all()) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("set", set.name());
        json.put("rankedBy", method.label());
        for (String figure : List.of("precision", "exact", "tau")) {
          json.put(figure, Cells.values(found(cells, set), figure + "." + method.label()));
        }
        rows.add(json);
      }
    }
    return rows;
  }
}
