package dev.candor.cli.reproduce.importance;

import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.Part;
import dev.candor.cli.reproduce.Plan;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.importance.cost.CostTable;
import dev.candor.cli.reproduce.importance.places.CueTable;
import dev.candor.cli.reproduce.importance.places.PlacesTable;
import dev.candor.cli.reproduce.importance.places.PosthocTable;
import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The cells and tables of the study. */
final class ImportancePlan implements Plan {
  private final Workshop workshop;
  private final Map<ImportancePart, ImportanceTable> tables = new EnumMap<>(ImportancePart.class);
  private final Map<ImportancePart, List<Job>> planned = new EnumMap<>(ImportancePart.class);

  ImportancePlan(Workshop workshop) {
    this.workshop = workshop;
    tables(workshop).forEach(table -> tables.put(table.part(), table));
  }

  /** All tables; who writes another one adds it here. */
  private static List<ImportanceTable> tables(Workshop workshop) {
    return List.of(
        new TrainingTable(workshop),
        new AccuracyTable(workshop),
        new PerturbationTable(workshop),
        new PlacesTable(workshop),
        new PosthocTable(workshop),
        new CueTable(workshop),
        new ProblemTable(workshop),
        new CostTable(workshop));
  }

  @Override
  public List<Part> parts() {
    return new ArrayList<>(tables.keySet());
  }

  @Override
  public List<Part> order() {
    return parts();
  }

  @Override
  public boolean possible(Part part) {
    return missing(table(part)).isEmpty();
  }

  @Override
  public List<Job> jobs(Part part) {
    ImportanceTable table = table(part);
    List<String> missing = missing(table);
    if (!missing.isEmpty()) {
      throw InputException.of(
          "--data",
          "must hold the images of the study",
          "without " + String.join(", ", missing),
          "say where the data sets lie");
    }
    return planned.computeIfAbsent(table.part(), p -> table.jobs());
  }

  @Override
  public List<Section> sections(Cells cells) {
    return tables.values().stream().map(table -> table.section(cells)).toList();
  }

  private ImportanceTable table(Part part) {
    ImportanceTable found = tables.get((ImportancePart) part);
    if (found == null) {
      throw InputException.of(
          "--only", "must be one of " + tables.keySet(), part.label(), "name one of them");
    }
    return found;
  }

  private List<String> missing(ImportanceTable table) {
    return table.needs().stream()
        .filter(images -> workshop.protocol().has(images) && !workshop.sets().there(images))
        .map(StudiedImages::folder)
        .distinct()
        .toList();
  }
}
