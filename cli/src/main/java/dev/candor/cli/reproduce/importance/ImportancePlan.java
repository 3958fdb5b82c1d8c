package dev.candor.cli.reproduce.importance;

import dev.candor.cli.reproduce.Part;
import dev.candor.cli.reproduce.Plan;
import dev.candor.cli.reproduce.TablesPlan;
import dev.candor.cli.reproduce.importance.cost.CostTable;
import dev.candor.cli.reproduce.importance.places.CueTable;
import dev.candor.cli.reproduce.importance.places.PlacesTable;
import dev.candor.cli.reproduce.importance.places.PosthocTable;
import java.util.List;

/** The tables of the study; who writes another one adds it here. */
final class ImportancePlan {
  private ImportancePlan() {}

  static Plan of(Workshop workshop) {
    List<ImportanceTable> tables =
        List.of(
            new TrainingTable(workshop),
            new AccuracyTable(workshop),
            new PerturbationTable(workshop),
            new PlacesTable(workshop),
            new PosthocTable(workshop),
            new CueTable(workshop),
            new ProblemTable(workshop),
            new CostTable(workshop));
    List<Part> order = tables.stream().<Part>map(ImportanceTable::part).toList();
    return new TablesPlan<>("images", tables, order, table -> missing(workshop, table));
  }

  private static List<String> missing(Workshop workshop, ImportanceTable table) {
    return table.needs().stream()
        .filter(images -> workshop.protocol().has(images) && !workshop.sets().there(images))
        .map(StudiedImages::folder)
        .distinct()
        .toList();
  }
}
