package dev.candor.cli.reproduce;

import java.util.List;

/** Which cells belong to which table of a study, and how each table becomes a section. */
public interface Plan {
  /** All tables, in the order of the page. */
  List<Part> parts();

  /** All tables, in the order in which they are measured: what says most comes first. */
  List<Part> order();

  /** Whether the data of a table are there. */
  boolean possible(Part part);

  /**
   * The cells of a table.
   *
   * @throws dev.candor.core.InputException if its data are not there
   */
  List<Job> jobs(Part part);

  /** All sections of the page, from the cells that are there. */
  List<Section> sections(Cells cells);
}
