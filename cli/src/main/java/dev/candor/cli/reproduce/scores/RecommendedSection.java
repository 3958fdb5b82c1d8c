package dev.candor.cli.reproduce.scores;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.PairedDifference;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.Words;
import dev.candor.cli.reproduce.sets.RankSpread;
import dev.candor.cli.reproduce.sets.StudySet;
import dev.candor.metrics.statistics.Proportion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The recommended setting: what it finds, and what it costs in accuracy. */
final class RecommendedSection {
  /** Of 20 seeds at least 19. */
  private static final double NEEDED = .95;

  private final Cells cells;
  private final Protocol protocol;
  private final List<StudySet> sets;
  private final List<Object> rows = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();

  private RecommendedSection(Cells cells, Protocol protocol, List<StudySet> sets) {
    this.cells = cells;
    this.protocol = protocol;
    this.sets = sets;
  }

  /** Makes the section from the cells that are there. */
  static Section of(Cells cells, Protocol protocol, List<StudySet> sets) {
    return new RecommendedSection(cells, protocol, sets).make();
  }

  private Section make() {
    StringBuilder text = new StringBuilder();
    text.append(
        "Standardised inputs, a gate that starts as the identity and learns at its own rate. Each"
            + " seed is one network alone, with its own data, split and first weights. The further"
            + " seeds come after those of the table and count the same, so that a lucky block"
            + " shows. The floor is a plain logistic regression (ridge 1) on the same standardised"
            + " rows, its columns ordered by the size of their coefficients; permutation importance"
            + " is of the vanilla twin, on the test rows, 10 repeats.\n\n");
    text.append("Precision at k, seeds with 1.00 (mean):\n\n").append(precisions());
    text.append(
        "Exact order 5, 2, 1, 3, 4, single seeds (Kendall's tau-b among the five, mean):\n\n");
    text.append(orders());
    text.append(
        "Where columns of pure noise were added: the share of pairs of an own and an added column"
            + " in which the added one ranks below:\n\n");
    text.append(added());
    text.append(
        "Test accuracy, mean (SD); the difference is paired, ± its standard error. Where gate and"
            + " vanilla are equally good, the difference falls below minus one standard error on"
            + " about one set in six by chance.\n\n");
    text.append(accuracies());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rows", rows);
    return new Section(ScoresPart.RECOMMENDED, text.toString(), json, verdicts);
  }

  private List<Cell> found(StudySet set, String method) {
    return cells.of(ScoresPart.RECOMMENDED, set.name(), method);
  }

  private String precisions() {
    MarkdownTable table =
        new MarkdownTable(
            "set", "k", "gate", "gate, further seeds", "permutation on the twin", "logistic floor");
    for (StudySet set : sets) {
      if (!set.knowledge().relevant()) {
        continue;
      }
      List<Cell> network = found(set, Methods.NETWORK);
      table.add(
          set.title(),
          network.isEmpty() ? "-" : Words.number(network.get(0).number("k"), 0),
          ones(network, "precision"),
          ones(found(set, Methods.FURTHER), "precision"),
          ones(network, "precision.permutation"),
          ones(found(set, Methods.FLOOR), "precision"));
      verdicts.add(
          counted(
              "Recommended setting: precision at k = 1.00 in at least 19 of 20 seeds on "
                  + set.title(),
              set,
              "precision"));
    }
    return table.toString();
  }

  private String orders() {
    MarkdownTable table =
        new MarkdownTable(
            "set", "gate", "gate, further seeds", "permutation on the twin", "logistic floor");
    for (StudySet set : sets) {
      if (!set.knowledge().order()) {
        continue;
      }
      List<Cell> network = found(set, Methods.NETWORK);
      table.add(
          set.title(),
          order(network, ""),
          order(found(set, Methods.FURTHER), ""),
          order(network, ".permutation"),
          order(found(set, Methods.FLOOR), ""));
      Verdict gate =
          counted(
              "Recommended setting: order 5, 2, 1, 3, 4 exact in at least 19 of 20 single seeds on "
                  + set.title(),
              set,
              "exact");
      Proportion floor = Cells.ones(Cells.values(found(set, Methods.FLOOR), "exact"));
      verdicts.add(
          new Verdict(
              gate.claim(),
              gate.outcome(),
              gate.measured() + "; logistic floor " + Words.count(floor)));
    }
    return table.toString();
  }

  private String added() {
    MarkdownTable table =
        new MarkdownTable("set", "gate", "permutation on the twin", "logistic floor");
    for (StudySet set : sets) {
      if (set.knowledge() == StudySet.Knowledge.ADDED_NOISE) {
        List<Cell> network = found(set, Methods.NETWORK);
        table.add(
            set.title(),
            Words.share(Cells.spread(Cells.values(network, "aboveNoise"))),
            Words.share(Cells.spread(Cells.values(network, "aboveNoise.permutation"))),
            Words.share(Cells.spread(Cells.values(found(set, Methods.FLOOR), "aboveNoise"))));
      }
    }
    return table.toString();
  }

  private String accuracies() {
    MarkdownTable table =
        new MarkdownTable(
            "set",
            "seeds",
            "vanilla",
            "gate",
            "gate - vanilla",
            "logistic floor",
            "larger class",
            "SD of a column's rank: gate",
            "permutation");
    List<String> below = new ArrayList<>();
    int measured = 0;
    int fewest = Integer.MAX_VALUE;
    for (StudySet set : sets) {
      List<Cell> network = found(set, Methods.NETWORK);
      List<Cell> floor = found(set, Methods.FLOOR);
      double[] gate = Cells.values(network, "accuracy.gate");
      double[] vanilla = Cells.values(network, "accuracy.vanilla");
      if (network.isEmpty()) {
        table.add(set.title(), "0/" + protocol.seeds(), "-", "-", "-", "-", "-", "-", "-");
        continue;
      }
      measured++;
      fewest = Math.min(fewest, network.size());
      PairedDifference difference = PairedDifference.of(gate, vanilla);
      if (!difference.notBelow()) {
        below.add(set.title() + " " + Words.difference(difference));
      }
      table.add(
          set.title(),
          network.size() + "/" + protocol.seeds(),
          Words.share(Cells.spread(vanilla)),
          Words.share(Cells.spread(gate)),
          Words.difference(difference),
          Words.share(Cells.spread(Cells.values(floor, "accuracy"))),
          Words.share(Cells.spread(Cells.values(floor, "majority")).mean()),
          set.fixedColumns() ? Words.number(RankSpread.meanSd(network, "ranks"), 2) : "-",
          set.fixedColumns()
              ? Words.number(RankSpread.meanSd(network, "ranks.permutation"), 2)
              : "-");
      rows.add(json(set, network, floor));
    }
    String claim =
        "Recommended setting: test accuracy not below vanilla on any set by more than one standard"
            + " error";
    verdicts.add(
        measured == 0
            ? Verdict.notMeasured(claim)
            : Verdict.of(
                claim,
                measured < sets.size() ? 0 : fewest,
                below.isEmpty(),
                below.isEmpty()
                    ? "not below on " + measured + " of " + sets.size() + " sets"
                    : "below on " + String.join(", ", below)));
    return table.toString();
  }

  private Map<String, Object> json(StudySet set, List<Cell> network, List<Cell> floor) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("set", set.name());
    json.put("gate", Cells.values(network, "accuracy.gate"));
    json.put("vanilla", Cells.values(network, "accuracy.vanilla"));
    json.put("floor", Cells.values(floor, "accuracy"));
    json.put("largerClass", Cells.values(floor, "majority"));
    if (set.knowledge().relevant()) {
      json.put("precision", Cells.values(network, "precision"));
      json.put("precisionFurther", Cells.values(found(set, Methods.FURTHER), "precision"));
      json.put("precisionPermutation", Cells.values(network, "precision.permutation"));
      json.put("precisionFloor", Cells.values(floor, "precision"));
    }
    if (set.knowledge().order()) {
      json.put("exactOrder", Cells.values(network, "exact"));
      json.put("exactOrderFurther", Cells.values(found(set, Methods.FURTHER), "exact"));
      json.put("exactOrderPermutation", Cells.values(network, "exact.permutation"));
      json.put("exactOrderFloor", Cells.values(floor, "exact"));
      json.put("tau", Cells.values(network, "tau"));
      json.put("tauFurther", Cells.values(found(set, Methods.FURTHER), "tau"));
      json.put("tauFloor", Cells.values(floor, "tau"));
    }
    if (set.knowledge() == StudySet.Knowledge.ADDED_NOISE) {
      json.put("addedNoiseBelow", Cells.values(network, "aboveNoise"));
    }
    return json;
  }

  private Verdict counted(String claim, StudySet set, String figure) {
    Proportion share = Cells.ones(Cells.values(found(set, Methods.NETWORK), figure));
    Proportion further = Cells.ones(Cells.values(found(set, Methods.FURTHER), figure));
    if (share.trials() == 0) {
      return Verdict.notMeasured(claim);
    }
    String measured =
        Words.count(share)
            + " seeds"
            + (further.trials() == 0 ? "" : ", further seeds " + Words.count(further));
    return Verdict.of(claim, (int) share.trials(), share.rate() >= NEEDED - 1e-12, measured);
  }

  private static String ones(List<Cell> found, String figure) {
    double[] values = Cells.values(found, figure);
    return values.length == 0 || Double.isNaN(values[0])
        ? "-"
        : Words.count(Cells.ones(values)) + " (" + Words.share(Cells.spread(values).mean()) + ")";
  }

  private static String order(List<Cell> found, String behind) {
    double[] values = Cells.values(found, "exact" + behind);
    return values.length == 0 || Double.isNaN(values[0])
        ? "-"
        : Words.count(Cells.ones(values))
            + " ("
            + Words.share(Cells.spread(Cells.values(found, "tau" + behind)).mean())
            + ")";
  }
}
