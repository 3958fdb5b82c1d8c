package dev.candor.cli.reproduce.scores;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.PairedDifference;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.Words;
import dev.candor.cli.reproduce.sets.StudySet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where it gets hard: what each method finds there, and what helped. */
final class HardSection {
  /** How a method is shown: its name on the page, its cells, and what stands behind its figures. */
  private record Shown(String title, String cells, String behind, boolean accuracy) {}

  private static final List<Shown> SHOWN =
      List.of(
          new Shown("gate", Methods.NETWORK, "", true),
          new Shown("gate, three times the penalty", Methods.STRONGER, "", true),
          new Shown("gate, a third of the penalty", Methods.WEAKER, "", true),
          new Shown("gate, no weight decay", Methods.NO_DECAY, "", true),
          new Shown("gate, several networks", Methods.TOGETHER, "", true),
          new Shown("permutation on the twin", Methods.NETWORK, ".permutation", false),
          new Shown("logistic floor", Methods.FLOOR, "", true));

  private final Cells cells;
  private final Protocol protocol;
  private final List<Object> rows = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();

  private HardSection(Cells cells, Protocol protocol) {
    this.cells = cells;
    this.protocol = protocol;
  }

  /** Makes the section from the cells that are there. */
  static Section of(Cells cells, Protocol protocol, List<StudySet> sets) {
    return new HardSection(cells, protocol).make(sets);
  }

  private Section make(List<StudySet> sets) {
    MarkdownTable table =
        new MarkdownTable(
            "set",
            "method",
            "precision at k, mean (SD)",
            "seeds with 1.00",
            "exact order",
            "tau-b, mean",
            "test accuracy");
    StringBuilder helped = new StringBuilder();
    for (StudySet set : sets) {
      for (Shown shown : SHOWN) {
        row(table, set, shown);
      }
      verdicts.add(verdict(set));
      helped.append(helped(set));
    }
    String text =
        "The recommended setting on sets that are made to be hard, "
            + protocol.hardSeeds()
            + " seeds, each with new data, split and first weights. \"Several networks\" ranks by"
            + " the mean weights of "
            + protocol.together()
            + " networks on the same rows; permutation importance is of the vanilla twin, on the"
            + " test rows, 10 repeats. Where a set has copies, each copy counts as relevant; its"
            + " order is that of the columns after adding up the weights of a column and its"
            + " copies.\n\n"
            + table
            + "What helped: methods whose paired difference in precision to the plain gate (in tau-b"
            + " where precision is 1.00 already) is more than two standard errors, ± its standard"
            + " error:\n\n"
            + helped
            + "\n";
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rows", rows);
    return new Section(ScoresPart.HARD, text, json, verdicts);
  }

  private void row(MarkdownTable table, StudySet set, Shown shown) {
    List<Cell> found = cells.of(ScoresPart.HARD, set.name(), shown.cells());
    if (found.isEmpty()) {
      return;
    }
    double[] precision = Cells.values(found, "precision" + shown.behind());
    double[] exact = Cells.values(found, "exact" + shown.behind());
    double[] tau = Cells.values(found, "tau" + shown.behind());
    boolean order = !Double.isNaN(exact[0]);
    table.add(
        set.title(),
        shown.title(),
        Words.share(Cells.spread(precision)),
        Words.count(Cells.ones(precision)),
        order ? Words.count(Cells.ones(exact)) : "-",
        order ? Words.share(Cells.spread(tau).mean()) : "-",
        accuracy(found, shown));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("set", set.name());
    json.put("method", shown.title());
    json.put("precision", precision);
    if (order) {
      json.put("exactOrder", exact);
      json.put("tau", tau);
    }
    if (shown.accuracy()) {
      json.put("accuracy", Cells.values(found, accuracyName(shown)));
    }
    rows.add(json);
  }

  private static String accuracy(List<Cell> found, Shown shown) {
    if (shown.accuracy()) {
      return Words.share(Cells.spread(Cells.values(found, accuracyName(shown))));
    }
    return Words.share(Cells.spread(Cells.values(found, "accuracy.vanilla"))) + " (twin)";
  }

  private static String accuracyName(Shown shown) {
    return shown.cells().equals(Methods.FLOOR) ? "accuracy" : "accuracy.gate";
  }

  private Verdict verdict(StudySet set) {
    List<Cell> found = cells.of(ScoresPart.HARD, set.name(), Methods.NETWORK);
    String claim = "Hard: " + set.title();
    if (found.isEmpty()) {
      return Verdict.notMeasured(claim);
    }
    double[] gate = Cells.values(found, "precision");
    double[] permutation = Cells.values(found, "precision.permutation");
    return new Verdict(
        claim,
        Verdict.Outcome.REPORTED,
        "precision at k "
            + Words.share(Cells.spread(gate).mean())
            + " (1.00 in "
            + Words.count(Cells.ones(gate))
            + "), permutation importance "
            + Words.share(Cells.spread(permutation).mean())
            + " (1.00 in "
            + Words.count(Cells.ones(permutation))
            + ")");
  }

  /** One line that names what was better than the plain gate by more than two standard errors. */
  private String helped(StudySet set) {
    List<Cell> plain = cells.of(ScoresPart.HARD, set.name(), Methods.NETWORK);
    if (plain.isEmpty()) {
      return "";
    }
    boolean full = Cells.spread(Cells.values(plain, "precision")).mean() >= 1 - 1e-12;
    String figure = full && !Double.isNaN(Cells.values(plain, "tau")[0]) ? "tau" : "precision";
    double[] base = Cells.values(plain, figure);
    List<String> better = new ArrayList<>();
    List<String> worse = new ArrayList<>();
    for (Shown shown : SHOWN.subList(1, SHOWN.size())) {
      List<Cell> other = cells.of(ScoresPart.HARD, set.name(), shown.cells());
      Optional<PairedDifference> difference =
          Cells.paired(other, figure + shown.behind(), plain, figure);
      difference.ifPresent(
          d -> {
            String said = shown.title() + " " + Words.difference(d);
            if (d.clearlyAbove()) {
              better.add(said);
            } else if (d.clearlyBelow()) {
              worse.add(said);
            }
          });
    }
    return "- "
        + set.title()
        + " ("
        + figure
        + " "
        + Words.share(Cells.spread(base).mean())
        + "): "
        + (better.isEmpty() ? "nothing tried was clearly better" : String.join(", ", better))
        + (worse.isEmpty() ? "" : "; clearly worse: " + String.join(", ", worse))
        + ".\n";
  }
}
