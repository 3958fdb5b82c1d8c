package dev.candor.cli.reproduce;

import java.util.List;

/** One table of a study: which cells it has, and what the page says of those that are there. */
public interface StudyTable {
  /** Which one. */
  Part part();

  /** Its cells, in the order in which they are measured. Called when the data are there. */
  List<Job> jobs();

  /** Whether a quick study measures as much of it as a whole one, so that its claims are judged. */
  default boolean alwaysWhole() {
    return false;
  }

  /** The section, from the cells that are there, which may be none. */
  Section section(Cells cells);
}
