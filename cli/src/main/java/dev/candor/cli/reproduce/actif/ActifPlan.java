package dev.candor.cli.reproduce.actif;

import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.Part;
import dev.candor.cli.reproduce.Plan;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.actif.cost.CostTable;
import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The cells and tables of the study. */
final class ActifPlan implements Plan {
  private static final List<Part> ORDER =
      List.of(
          ActifPart.MASKING,
          ActifPart.TRUTH,
          ActifPart.BEIJING,
          ActifPart.ETT,
          ActifPart.RETRAINING,
          ActifPart.COST);

  private final SeriesWorkshop workshop;
  private final Map<ActifPart, ActifTable> tables = new EnumMap<>(ActifPart.class);
  private final Map<ActifPart, List<Job>> planned = new EnumMap<>(ActifPart.class);

  ActifPlan(SeriesWorkshop workshop) {
    this.workshop = workshop;
    tables(workshop).forEach(table -> tables.put(table.part(), table));
  }

  /** All tables; who writes another one adds it here. */
  private static List<ActifTable> tables(SeriesWorkshop workshop) {
    return List.of(
        new MaskingTable(workshop, ActifPart.MASKING, StudiedSeries.GAZE),
        new RetrainingTable(workshop),
        new MaskingTable(workshop, ActifPart.BEIJING, StudiedSeries.BEIJING),
        new MaskingTable(workshop, ActifPart.ETT, StudiedSeries.ETT),
        new TruthTable(workshop),
        new CostTable(workshop));
  }

  @Override
  public List<Part> parts() {
    return new ArrayList<>(tables.keySet());
  }

  @Override
  public List<Part> order() {
    return ORDER;
  }

  @Override
  public boolean possible(Part part) {
    return missing(table(part)).isEmpty();
  }

  @Override
  public List<Job> jobs(Part part) {
    ActifTable table = table(part);
    List<String> missing = missing(table);
    if (!missing.isEmpty()) {
      throw InputException.of(
          "--data",
          "must hold the series of the study",
          "without " + String.join(", ", missing),
          "say where the data sets lie");
    }
    return planned.computeIfAbsent(table.part(), p -> table.jobs());
  }

  @Override
  public List<Section> sections(Cells cells) {
    return tables.values().stream().map(table -> table.section(cells)).toList();
  }

  private ActifTable table(Part part) {
    ActifTable found = tables.get((ActifPart) part);
    if (found == null) {
      throw InputException.of(
          "--only", "must be one of " + tables.keySet(), part.label(), "name one of them");
    }
    return found;
  }

  private List<String> missing(ActifTable table) {
    return table.needs().stream()
        .filter(set -> workshop.protocol().has(set) && !workshop.sets().there(set))
        .map(StudiedSeries::folder)
        .distinct()
        .toList();
  }
}
