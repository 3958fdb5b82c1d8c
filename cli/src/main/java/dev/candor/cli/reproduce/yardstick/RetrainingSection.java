package dev.candor.cli.reproduce.yardstick;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.Words;
import dev.candor.cli.reproduce.sets.StudySet;
import dev.candor.metrics.statistics.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** Do rankings by design move less between retrainings than those made afterwards? */
final class RetrainingSection {
  private RetrainingSection() {}

  /** Makes the section from the cells that are there. */
  static Section of(Cells cells, YardstickProtocol protocol, List<StudySet> sets) {
    List<String> headings = new ArrayList<>(List.of("ranked by"));
    sets.forEach(set -> headings.add(set.title()));
    MarkdownTable table = new MarkdownTable(headings.toArray(String[]::new));
    for (RankedBy method : RankedBy.all()) {
      List<String> row = new ArrayList<>(List.of(method.title()));
      for (StudySet set : sets) {
        double[] variances = variances(found(cells, set), method.label());
        row.add(Words.number(Arrays.stream(variances).average().orElse(Double.NaN), 3));
      }
      table.add(row.toArray(String[]::new));
    }
    PairedTests tests = new PairedTests();
    for (RankedBy method : RankedBy.afterwards()) {
      tests.add(
          "rank variance of a column: gate - " + method.title(),
          pooled(cells, sets, RankingJobs.GATE),
          pooled(cells, sets, method.label()));
    }
    List<PairedTests.Judged> judged = tests.judged();
    String text =
        "The same data and split, "
            + protocol.retrainings()
            + " retrainings from other first weights. A column's rank variance is that of its rank"
            + " over the retrainings (n - 1); the table gives its mean over columns. Rows that are"
            + " explained and rows that stand in are the same for every retraining, so what moves"
            + " is the network, and the draw of a sampled method. The random floor shows what"
            + " rankings without any agreement have.\n\n"
            + table
            + "Differences, pairs of the same column, over all columns of these sets:\n\n"
            + PairedTests.table(judged);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rows", rows(cells, sets));
    json.put("tests", judged.stream().map(PairedTests.Judged::asJson).toList());
    return new Section(
        YardstickPart.RETRAINING, text, json, List.of(verdict(cells, sets, protocol, judged)));
  }

  private static List<Cell> found(Cells cells, StudySet set) {
    return cells.of(YardstickPart.RETRAINING, set.name(), RankingJobs.NETWORK);
  }

  /** The variance of each column's rank; none of fewer than two retrainings. */
  private static double[] variances(List<Cell> found, String method) {
    if (found.size() < 2) {
      return new double[0];
    }
    List<double[]> ranks = found.stream().map(cell -> cell.numbers("ranks." + method)).toList();
    double[] variances = new double[ranks.get(0).length];
    for (int j = 0; j < variances.length; j++) {
      int column = j;
      double sd = Spread.of(ranks.stream().mapToDouble(r -> r[column]).toArray()).sd();
      variances[j] = sd * sd;
    }
    return variances;
  }

  private static double[] pooled(Cells cells, List<StudySet> sets, String method) {
    return sets.stream()
        .flatMapToDouble(set -> DoubleStream.of(variances(found(cells, set), method)))
        .toArray();
  }

  private static Verdict verdict(
      Cells cells,
      List<StudySet> sets,
      YardstickProtocol protocol,
      List<PairedTests.Judged> judged) {
    String claim =
        "The paper's Observation 4: rank variance over retrainings is lower than SHAP's on the"
            + " vanilla twin";
    boolean whole =
        sets.stream().allMatch(set -> found(cells, set).size() >= protocol.retrainings());
    List<PairedTests.Judged> shap =
        judged.stream().filter(one -> one.name().contains("SHAP")).toList();
    if (!whole || shap.isEmpty()) {
      return Verdict.notMeasured(claim);
    }
    StringBuilder said = new StringBuilder();
    for (PairedTests.Judged one : shap) {
      said.append(said.isEmpty() ? "" : "; ")
          .append(one.name())
          .append(' ')
          .append(Words.signed(one.mean()))
          .append(one.below() ? " (lower" : one.above() ? " (higher" : " (no difference shown")
          .append(", p ")
          .append(Words.number(one.holm(), 4))
          .append(')');
    }
    return new Verdict(
        claim,
        Verdict.Outcome.of(shap.stream().allMatch(PairedTests.Judged::below)),
        said.toString());
  }

  private static List<Object> rows(Cells cells, List<StudySet> sets) {
    List<Object> rows = new ArrayList<>();
    for (StudySet set : sets) {
      for (RankedBy method : RankedBy.all()) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("set", set.name());
        json.put("rankedBy", method.label());
        json.put("rankVariance", variances(found(cells, set), method.label()));
        rows.add(json);
      }
    }
    return rows;
  }
}
