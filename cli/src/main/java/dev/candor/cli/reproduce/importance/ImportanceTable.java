package dev.candor.cli.reproduce.importance;

import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.Section;
import java.util.List;

/**
 * One table of the study: which cells it has, and what the page says of those that are there.
 *
 * <p>A cell that needs a trained network asks {@link TrainedModels} for it; it is read from disk if
 * a cell before has trained it.
 */
public interface ImportanceTable {
  /** Which one. */
  ImportancePart part();

  /** The images that it needs to be there. */
  List<StudiedImages> needs();

  /** Its cells, in the order in which they are measured. Called when the images are there. */
  List<Job> jobs();

  /** The section, from the cells that are there, which may be none. */
  Section section(Cells cells);
}
