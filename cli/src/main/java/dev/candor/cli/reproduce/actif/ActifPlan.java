package dev.candor.cli.reproduce.actif;

import dev.candor.cli.reproduce.Part;
import dev.candor.cli.reproduce.Plan;
import dev.candor.cli.reproduce.TablesPlan;
import dev.candor.cli.reproduce.actif.cost.CostTable;
import java.util.List;

/** The tables of the study; who writes another one adds it here. */
final class ActifPlan {
  private static final List<Part> ORDER =
      List.of(
          ActifPart.MASKING,
          ActifPart.TRUTH,
          ActifPart.BEIJING,
          ActifPart.ETT,
          ActifPart.RETRAINING,
          ActifPart.COST);

  private ActifPlan() {}

  static Plan of(SeriesWorkshop workshop) {
    List<ActifTable> tables =
        List.of(
            new MaskingTable(workshop, ActifPart.MASKING, StudiedSeries.GAZE),
            new RetrainingTable(workshop),
            new MaskingTable(workshop, ActifPart.BEIJING, StudiedSeries.BEIJING),
            new MaskingTable(workshop, ActifPart.ETT, StudiedSeries.ETT),
            new TruthTable(workshop),
            new CostTable(workshop));
    return new TablesPlan<>(
        workshop.protocol().extent(), "series", tables, ORDER, table -> missing(workshop, table));
  }

  private static List<String> missing(SeriesWorkshop workshop, ActifTable table) {
    return table.needs().stream()
        .filter(set -> workshop.protocol().has(set) && !workshop.sets().there(set))
        .map(StudiedSeries::folder)
        .distinct()
        .toList();
  }
}
