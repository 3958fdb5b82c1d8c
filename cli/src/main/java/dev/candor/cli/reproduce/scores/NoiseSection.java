package dev.candor.cli.reproduce.scores;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.Words;
import dev.candor.cli.reproduce.sets.StudySet;
import dev.candor.metrics.statistics.Proportion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often is a noise column confirmed, and how often one that matters? */
final class NoiseSection {
  private static final double MOST = .05;
  private static final int SETS = 100;

  private NoiseSection() {}

  /** Makes the section from the cells that are there. */
  static Section of(Cells cells, Protocol protocol, List<StudySet> sets) {
    MarkdownTable table =
        new MarkdownTable(
            "generator",
            "data sets",
            "noise columns confirmed",
            "data sets with one or more",
            "relevant columns confirmed");
    List<Object> rows = new ArrayList<>();
    List<Cell> all = new ArrayList<>();
    for (StudySet set : sets) {
      List<Cell> found = cells.of(ScoresPart.NOISE, set.name(), Methods.SHADOWS);
      all.addAll(found);
      row(table, set.title(), found);
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("generator", set.name());
      for (String figure : List.of("noise", "noiseConfirmed", "relevant", "relevantConfirmed")) {
        json.put(figure, Cells.values(found, figure));
      }
      rows.add(json);
    }
    row(table, "all", all);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rows", rows);
    String text =
        "A run is "
            + protocol.noiseSeeds()
            + " networks on one data set with shadow columns, the recommended setting; a column is"
            + " confirmed when it outranks every shadow in at least 95 % of them. Counted over "
            + protocol.noiseSets()
            + " data sets, each drawn with its own seed. The interval is that of Clopper and"
            + " Pearson, as if columns of one data set were independent.\n\n"
            + table;
    return new Section(ScoresPart.NOISE, text, json, List.of(verdict(all)));
  }

  private static void row(MarkdownTable table, String title, List<Cell> found) {
    Proportion noise = share(found, "noiseConfirmed", "noise");
    Proportion relevant = share(found, "relevantConfirmed", "relevant");
    int sets =
        (int) Arrays.stream(Cells.values(found, "noiseConfirmed")).filter(n -> n > 0).count();
    table.add(
        title,
        Integer.toString(found.size()),
        found.isEmpty() ? "-" : Words.percent(noise),
        found.isEmpty() ? "-" : sets + "/" + found.size(),
        found.isEmpty() ? "-" : Words.percent(relevant));
  }

  private static Verdict verdict(List<Cell> all) {
    String claim =
        "Shadow columns: at most 5 % of noise columns confirmed over "
            + SETS
            + " generated data sets";
    if (all.isEmpty()) {
      return Verdict.notMeasured(claim);
    }
    Proportion noise = share(all, "noiseConfirmed", "noise");
    if (all.size() < SETS) {
      return new Verdict(
          claim,
          Verdict.Outcome.NOT_MEASURED,
          Words.percent(noise) + ", over " + all.size() + " data sets");
    }
    return new Verdict(claim, Verdict.Outcome.of(noise.rate() <= MOST), Words.percent(noise));
  }

  private static Proportion share(List<Cell> found, String hits, String of) {
    return new Proportion(sum(found, hits), sum(found, of));
  }

  private static int sum(List<Cell> found, String figure) {
    return (int) Math.round(Arrays.stream(Cells.values(found, figure)).sum());
  }
}
