package dev.candor.cli.reproduce.actif;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.Words;
import dev.candor.design.actif.Actif;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What training anew says. */
final class RetrainingSection {
  private static final String CLAIM =
      "Retrained on the first features of the default, networks are as good as on those of IG";

  private final SeriesWorkshop workshop;
  private final List<Cell> cells;

  RetrainingSection(SeriesWorkshop workshop, List<Cell> cells) {
    this.workshop = workshop;
    this.cells = whole(cells);
  }

  /** The cells of folds of which every ranking is measured: others would compare other people. */
  private static List<Cell> whole(List<Cell> cells) {
    return cells.stream()
        .filter(
            cell ->
                cells.stream().filter(other -> fold(other).equals(fold(cell))).count()
                    >= RetrainingTable.methods().size())
        .toList();
  }

  private static String fold(Cell cell) {
    String method = cell.key().method();
    return method.substring(0, method.indexOf('.'));
  }

  Section section() {
    if (cells.isEmpty()) {
      return new Section(
          ActifPart.RETRAINING,
          "No whole fold is measured.\n\n",
          Map.of(),
          List.of(Verdict.notMeasured(CLAIM)));
    }
    KeptErrors errors = KeptErrors.of(cells);
    KeptTable table = new KeptTable(errors, Actif.recommended().name());
    Map<String, Object> json = new LinkedHashMap<>(errors.asJson());
    json.put("unit", StudiedSeries.GAZE.unit());
    json.put("comparisons", table.compared().stream().map(Compared::asJson).toList());
    String text =
        "Networks trained on the kept features alone, with the protocol of the first table and its"
            + " rankings of the first seed; cm. Random: "
            + workshop.protocol().retrained()
            + " rankings a fold. Folds: "
            + cells.stream().map(RetrainingSection::fold).distinct().count()
            + " of "
            + RetrainingTable.folds(workshop.protocol())
            + ". All features: "
            + Words.number(KeptErrors.mean(errors.of("full")), 1)
            + ", training median: "
            + Words.number(KeptErrors.mean(errors.of("median")), 1)
            + ".\n\n";
    return new Section(
        ActifPart.RETRAINING,
        text + table.markdown(),
        json,
        List.of(verdict(table)),
        new KeptFigures(errors, StudiedSeries.GAZE).all());
  }

  private static Verdict verdict(KeptTable table) {
    return table
        .against(Rival.IG.label())
        .map(
            one ->
                new Verdict(
                    CLAIM,
                    Verdict.Outcome.of(!one.worse()),
                    Words.number(table.top(Actif.recommended().name()), 1)
                        + " and "
                        + Words.number(table.top(Rival.IG.label()), 1)
                        + " cm; p "
                        + Words.number(one.holm(), 4)))
        .orElseGet(() -> Verdict.notMeasured(CLAIM));
  }
}
