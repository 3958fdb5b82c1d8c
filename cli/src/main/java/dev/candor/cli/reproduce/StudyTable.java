package dev.candor.cli.reproduce;

import java.util.List;

/** One table of a study: which cells it has, and what the page says of those that are there. */
public interface StudyTable {
  /** Which one. */
  Part part();

  /** Its cells, in the order in which they are measured. Called when the data are there. */
  List<Job> jobs();

  /** The section, from the cells that are there, which may be none. */
  Section section(Cells cells);
}
