package dev.candor.cli.reproduce.actif;

import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.Section;
import java.util.List;

/** One table of the study: which cells it has, and what the page says of those that are there. */
public interface ActifTable {
  /** Which one. */
  ActifPart part();

  /** The data sets that it needs to be there. */
  List<StudiedSeries> needs();

  /** Its cells, in the order in which they are measured. Called when the data are there. */
  List<Job> jobs();

  /** The section, from the cells that are there, which may be none. */
  Section section(Cells cells);
}
