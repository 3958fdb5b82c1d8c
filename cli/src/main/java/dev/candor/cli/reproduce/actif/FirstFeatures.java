package dev.candor.cli.reproduce.actif;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Words;
import dev.candor.design.actif.Actif;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which features do rankings put first? By their mean rank over networks. */
final class FirstFeatures {
  private static final int SHOWN = 5;

  private final List<Cell> cells;
  private final List<String> names;

  /**
   * Of some networks.
   *
   * @param names of the features, in the order of the scores
   */
  FirstFeatures(List<Cell> cells, List<String> names) {
    this.cells = cells;
    this.names = names;
  }

  /** The first five of the default, the centred projection and a few rivals. */
  String markdown() {
    Set<String> methods = new LinkedHashSet<>();
    methods.add(Actif.recommended().name());
    methods.add(MaskingSection.BEFORE.name());
    methods.add(Rival.IG.label());
    methods.add(Rival.PERMUTATION.label());
    methods.add(Rival.CORRELATION.label());
    methods.add(Rival.GATE.label());
    MarkdownTable table = MarkdownTable.ofWords("ranking", "first, with the mean rank");
    for (String method : methods) {
      table.add(KeptTable.title(method), first(method));
    }
    return table.toString();
  }

  private String first(String method) {
    double[] ranks = new double[names.size()];
    for (Cell cell : cells) {
      List<Integer> order = SeriesRankings.order(cell.numbers("scores." + method));
      for (int place = 0; place < ranks.length; place++) {
        ranks[order.get(place)] += (place + 1.0) / cells.size();
      }
    }
    double[] early = new double[ranks.length];
    Arrays.setAll(early, f -> -ranks[f]);
    return SeriesRankings.order(early).subList(0, Math.min(SHOWN, ranks.length)).stream()
        .map(f -> names.get(f) + " " + Words.number(ranks[f], 1))
        .collect(Collectors.joining(", "));
  }
}
