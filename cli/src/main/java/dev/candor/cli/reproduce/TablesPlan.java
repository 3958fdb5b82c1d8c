package dev.candor.cli.reproduce;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The cells and tables of a study whose tables each plan their own. Not thread-safe: what is
 * planned is kept.
 *
 * @param <T> a table of this study
 */
public final class TablesPlan<T extends StudyTable> implements Plan {
  private final Extent extent;
  private final String kind;
  private final Function<T, List<String>> missing;
  private final List<Part> order;
  private final Map<Part, T> tables = new LinkedHashMap<>();
  private final Map<Part, List<Job>> planned = new HashMap<>();

  /**
   * A plan.
   *
   * @param extent a quick study judges no claim
   * @param kind what the data are, in words
   * @param tables in the order of the page
   * @param order in which they are measured
   * @param missing the folders of data that a table needs and that are not there
   */
  public TablesPlan(
      Extent extent,
      String kind,
      List<T> tables,
      List<Part> order,
      Function<T, List<String>> missing) {
    this.extent = extent;
    this.kind = kind;
    this.missing = missing;
    this.order = List.copyOf(order);
    tables.forEach(table -> this.tables.put(table.part(), table));
  }

  @Override
  public List<Part> parts() {
    return new ArrayList<>(tables.keySet());
  }

  @Override
  public List<Part> order() {
    return order;
  }

  @Override
  public boolean possible(Part part) {
    return missing.apply(table(part)).isEmpty();
  }

  @Override
  public List<Job> jobs(Part part) {
    T table = table(part);
    List<String> absent = missing.apply(table);
    if (!absent.isEmpty()) {
      throw InputException.of(
          "--data",
          "must hold the " + kind + " of the study",
          "without " + String.join(", ", absent),
          "say where the data sets lie");
    }
    return planned.computeIfAbsent(part, p -> table.jobs());
  }

  @Override
  public List<Section> sections(Cells cells) {
    return tables.values().stream().map(table -> section(table, cells)).toList();
  }

  private Section section(T table, Cells cells) {
    Section section = table.section(cells);
    if (extent == Extent.FULL || table.alwaysWhole()) {
      return section;
    }
    return new Section(
        section.part(),
        section.markdown(),
        section.json(),
        section.verdicts().stream().map(Verdict::ofLittle).toList(),
        section.figures());
  }

  private T table(Part part) {
    T found = tables.get(part);
    if (found == null) {
      throw InputException.of(
          "--only", "must be one of " + tables.keySet(), part.label(), "name one of them");
    }
    return found;
  }
}
