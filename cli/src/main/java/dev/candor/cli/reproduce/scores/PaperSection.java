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
import dev.candor.metrics.statistics.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The paper's setting: its table beside ours. */
final class PaperSection {
  private static final String METHOD = "network";

  private final Cells cells;
  private final Protocol protocol;
  private final List<StudySet> sets;
  private final List<Object> rows = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();

  private PaperSection(Cells cells, Protocol protocol, List<StudySet> sets) {
    this.cells = cells;
    this.protocol = protocol;
    this.sets = sets;
  }

  /** Makes the section from the cells that are there. */
  static Section of(Cells cells, Protocol protocol, List<StudySet> sets) {
    return new PaperSection(cells, protocol, sets).make();
  }

  private Section make() {
    StringBuilder text = new StringBuilder();
    text.append(
        "Raw inputs, one learning rate of .001 for everything, no penalty, full batch. Test"
            + " accuracy, mean (SD) over seeds; every seed draws new data (real sets: a new split)"
            + " and new first weights. The gain is paired, ± its standard error.\n\n");
    text.append(accuracies());
    text.append("How good the ranking is under this setting:\n\n").append(rankings());
    text.append(
        "On raw inputs the gate absorbs the scale of its inputs: columns with small numbers get"
            + " large weights whether they matter or not. Precision near 0 therefore means an"
            + " inverted ranking. The paper prints only the order among the five relevant columns,"
            + " where this cannot be seen.\n\n");
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rows", rows);
    return new Section(ScoresPart.PAPER, text.toString(), json, verdicts);
  }

  private String accuracies() {
    MarkdownTable table =
        new MarkdownTable(
            "set", "epochs", "seeds", "vanilla", "gate", "gain", "paper: vanilla", "paper: gate");
    for (StudySet set : sets) {
      List<Cell> found = cells.of(ScoresPart.PAPER, set.name(), METHOD);
      for (int at = 0; at < protocol.readAt().size(); at++) {
        row(table, set, found, at);
      }
      if (set.knowledge().order()) {
        verdicts.add(gain(set, found));
      }
    }
    for (PaperFigures paper : PaperFigures.notObtainable()) {
      String title = paper.set() + " (not obtainable here)";
      table.add(
          title,
          "1000",
          "-",
          "-",
          "-",
          "-",
          Words.share(paper.vanilla1000()),
          Words.share(paper.gate1000()));
      table.add(
          title,
          "5000",
          "-",
          "-",
          "-",
          "-",
          Words.share(paper.vanilla5000()),
          Words.share(paper.gate5000()));
    }
    return table.toString();
  }

  private void row(MarkdownTable table, StudySet set, List<Cell> found, int at) {
    int epochs = protocol.readAt().get(at);
    double[] gate = Cells.values(found, "accuracy.gate", at);
    double[] vanilla = Cells.values(found, "accuracy.vanilla", at);
    Spread gateSpread = Cells.spread(gate);
    Spread vanillaSpread = Cells.spread(vanilla);
    var paper = PaperFigures.of(set.name());
    double paperVanilla =
        paper
            .map(
                p ->
                    epochs == 1000
                        ? p.vanilla1000()
                        : epochs == 5000 ? p.vanilla5000() : Double.NaN)
            .orElse(Double.NaN);
    double paperGate =
        paper
            .map(p -> epochs == 1000 ? p.gate1000() : epochs == 5000 ? p.gate5000() : Double.NaN)
            .orElse(Double.NaN);
    table.add(
        set.title(),
        Integer.toString(epochs),
        found.size() + "/" + protocol.seeds(),
        Words.share(vanillaSpread),
        Words.share(gateSpread),
        found.isEmpty() ? "-" : Words.difference(PairedDifference.of(gate, vanilla)),
        Words.share(paperVanilla),
        Words.share(paperGate));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("set", set.name());
    json.put("epochs", epochs);
    json.put("gate", gate);
    json.put("vanilla", vanilla);
    if (set.knowledge().relevant()) {
      json.put("precision", Cells.values(found, "precision", at));
    }
    if (set.knowledge().order()) {
      json.put("exactOrder", Cells.values(found, "exact", at));
      json.put("tau", Cells.values(found, "tau", at));
    }
    if (!Double.isNaN(paperGate)) {
      json.put("paperVanilla", paperVanilla);
      json.put("paperGate", paperGate);
    }
    rows.add(json);
  }

  private String rankings() {
    int last = protocol.readAt().size() - 1;
    MarkdownTable table =
        new MarkdownTable(
            "set",
            "k",
            "precision at k",
            "seeds with 1.00",
            "exact order",
            "tau-b (SD)",
            "added noise below",
            "SD of a column's rank");
    for (StudySet set : sets) {
      List<Cell> found = cells.of(ScoresPart.PAPER, set.name(), METHOD);
      boolean relevant = set.knowledge().relevant() && !found.isEmpty();
      boolean order = set.knowledge().order() && !found.isEmpty();
      double[] precision = Cells.values(found, "precision", last);
      table.add(
          set.title(),
          relevant ? Words.number(Cells.values(found, "k")[0], 0) : "-",
          relevant ? Words.share(Cells.spread(precision)) : "-",
          relevant ? Words.count(Cells.ones(precision)) : "-",
          order ? Words.count(Cells.ones(Cells.values(found, "exact", last))) : "-",
          order ? Words.share(Cells.spread(Cells.values(found, "tau", last))) : "-",
          set.knowledge() == StudySet.Knowledge.ADDED_NOISE && !found.isEmpty()
              ? Words.share(Cells.spread(Cells.values(found, "aboveNoise")))
              : "-",
          set.fixedColumns() ? Words.number(RankSpread.meanSd(found, "ranks"), 2) : "-");
    }
    return table.toString();
  }

  private Verdict gain(StudySet set, List<Cell> found) {
    String claim = "Paper's setting: the gate gains accuracy over vanilla on " + set.title();
    if (found.isEmpty()) {
      return Verdict.notMeasured(claim);
    }
    StringBuilder measured = new StringBuilder();
    boolean above = true;
    for (int at = 0; at < protocol.readAt().size(); at++) {
      PairedDifference difference =
          PairedDifference.of(
              Cells.values(found, "accuracy.gate", at),
              Cells.values(found, "accuracy.vanilla", at));
      above &= difference.clearlyAbove();
      measured
          .append(at == 0 ? "" : "; ")
          .append(Words.difference(difference))
          .append(" after ")
          .append(protocol.readAt().get(at))
          .append(" epochs");
    }
    return Verdict.of(
        claim + " (by more than two standard errors)", found.size(), above, measured.toString());
  }
}
