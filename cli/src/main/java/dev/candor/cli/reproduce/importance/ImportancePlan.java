package dev.candor.cli.reproduce.importance;

import dev.candor.cli.reproduce.Extent;
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
  /**
   * Of a quick study: what trains a network of its own stands apart from what needs the same one,
   * so that no thread waits for another; what was trained is looked at last.
   */
  private static final List<Part> TURNS =
      List.of(
          ImportancePart.ACCURACY,
          ImportancePart.CUE,
          ImportancePart.PLACES,
          ImportancePart.POSTHOC,
          ImportancePart.PROBLEM,
          ImportancePart.PERTURBATION,
          ImportancePart.TRAINING,
          ImportancePart.COST);

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
    boolean quick = workshop.protocol().extent() == Extent.QUICK;
    List<Part> order = quick ? TURNS : tables.stream().<Part>map(ImportanceTable::part).toList();
    return new TablesPlan<>(
        workshop.protocol().extent(), "images", tables, order, table -> missing(workshop, table));
  }

  private static List<String> missing(Workshop workshop, ImportanceTable table) {
    return table.needs().stream()
        .filter(images -> workshop.protocol().has(images) && !workshop.sets().there(images))
        .map(StudiedImages::folder)
        .distinct()
        .toList();
  }
}
