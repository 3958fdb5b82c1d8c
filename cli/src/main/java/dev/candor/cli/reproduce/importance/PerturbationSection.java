package dev.candor.cli.reproduce.importance;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.Words;
import dev.candor.metrics.statistics.BootstrapInterval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the page says of insertion and deletion. */
final class PerturbationSection {
  private static final double LEAST_MASKED = .25;
  private static final String[] PAPER_INSERTION = {
    "88.4 (0)", "88.4 (5)", "87.9 (21)", "85.6 (45)", "69.3 (83)", "34.0 (97)", "11.8 (99.9)"
  };
  private static final String[] PAPER_DELETION = {"-", "13.2", "-", "64.7", "83.3", "87.0", "88.4"};
  private static final String[] INDEPENDENT = {
    "-",
    ".604 (9 %) / .596 / .099",
    "-",
    ".594 (39 %) / .525 / .171",
    ".555 (57 %) / .416 / .245",
    ".472 (72 %) / .317 / .349",
    ".196 (94 %) / .141 / .563"
  };

  private PerturbationSection() {}

  static Section of(Cells cells, ImportanceProtocol protocol) {
    StringBuilder text =
        new StringBuilder(
            "Insertion: the embeddings of all patches whose importance is below t are set to zero;"
                + " random: those of as many patches of the same image, drawn; deletion: those"
                + " above t. "
                + protocol.perturbed()
                + " test images at most, 95 % intervals over images (bootstrap of each image's mean"
                + " over seeds). A network that had learned to undo its map would be as right"
                + " behind random removal as behind insertion.\n\n");
    Map<String, Object> json = new LinkedHashMap<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (StudiedImages images : PerturbationTable.SETS) {
      for (Variant network : PerturbationTable.NETWORKS) {
        List<Cell> found =
            cells.of(
                ImportancePart.PERTURBATION,
                images.label(),
                AccuracyTable.method(Setting.plain(), network.label()));
        if (protocol.has(images)) {
          verdicts.add(verdict(images, network, found));
        }
        if (!found.isEmpty()) {
          boolean published = images == StudiedImages.IMAGENETTE_3000 && network == Variant.EA;
          text.append("**")
              .append(images.title())
              .append(", ")
              .append(network.title())
              .append("**, seeds: ")
              .append(found.size())
              .append("\n\n")
              .append(table(found, published));
          json.put(images.label() + "." + network.label(), rows(found));
        }
      }
    }
    if (json.isEmpty()) {
      text.append("Not measured.\n\n");
    }
    return new Section(ImportancePart.PERTURBATION, text.toString(), json, verdicts);
  }

  private static MarkdownTable table(List<Cell> found, boolean published) {
    List<String> headings =
        new ArrayList<>(List.of("t", "masked", "insertion", "random", "deletion"));
    if (published) {
      headings.add("independent: insertion (masked) / random / deletion");
      headings.add("paper, EA(16, 128): insertion (masked), %");
      headings.add("paper: deletion, %");
    }
    MarkdownTable table = new MarkdownTable(headings.toArray(String[]::new));
    for (int i = 0; i < PerturbationTable.THRESHOLDS.length; i++) {
      String at = Double.toString(PerturbationTable.THRESHOLDS[i]);
      List<String> row =
          new ArrayList<>(
              List.of(
                  at,
                  Words.percent(masked(found, at)),
                  OverImages.words(OverImages.mean(found, PerturbationTable.INSERTION + at)),
                  OverImages.words(OverImages.mean(found, PerturbationTable.RANDOM + at)),
                  OverImages.words(OverImages.mean(found, PerturbationTable.DELETION + at))));
      if (published) {
        row.add(INDEPENDENT[i]);
        row.add(PAPER_INSERTION[i]);
        row.add(PAPER_DELETION[i]);
      }
      table.add(row.toArray(String[]::new));
    }
    return table;
  }

  private static double masked(List<Cell> found, String at) {
    return Cells.spread(Cells.values(found, PerturbationTable.MASKED + at)).mean();
  }

  private static List<Object> rows(List<Cell> found) {
    List<Object> rows = new ArrayList<>();
    for (double threshold : PerturbationTable.THRESHOLDS) {
      String at = Double.toString(threshold);
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("t", threshold);
      row.put("masked", masked(found, at));
      for (String figure :
          List.of(
              PerturbationTable.INSERTION, PerturbationTable.RANDOM, PerturbationTable.DELETION)) {
        BootstrapInterval interval = OverImages.mean(found, figure + at).orElseThrow();
        row.put(
            figure.replace(".", ""), List.of(interval.estimate(), interval.low(), interval.high()));
      }
      rows.add(row);
    }
    return rows;
  }

  /** Where at least a quarter is masked, insertion must be above random removal. */
  private static Verdict verdict(StudiedImages images, Variant network, List<Cell> found) {
    String claim =
        images.title()
            + ": "
            + network.title()
            + " relies on its map: above random removal of as many patches wherever a quarter or"
            + " more is masked";
    List<String> said = new ArrayList<>();
    boolean holds = true;
    for (double threshold : PerturbationTable.THRESHOLDS) {
      String at = Double.toString(threshold);
      if (!found.isEmpty() && masked(found, at) >= LEAST_MASKED) {
        Optional<BootstrapInterval> difference =
            OverImages.difference(
                found, PerturbationTable.INSERTION + at, found, PerturbationTable.RANDOM + at);
        holds &= difference.map(d -> d.low() > 0).orElse(false);
        said.add("t = " + at + ": by " + OverImages.words(difference));
      }
    }
    return said.isEmpty()
        ? Verdict.notMeasured(claim)
        : new Verdict(claim, Verdict.Outcome.of(holds), String.join("; ", said));
  }
}
