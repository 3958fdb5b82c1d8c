package dev.candor.cli.reproduce.importance;

import dev.candor.cli.reproduce.StudyTable;
import java.util.List;

/**
 * One table of the study of classifiers that say where they look.
 *
 * <p>A cell that needs a trained network asks {@link TrainedModels} for it; it is read from disk if
 * a cell before has trained it.
 */
public interface ImportanceTable extends StudyTable {
  @Override
  ImportancePart part();

  /** The images that it needs to be there. */
  List<StudiedImages> needs();
}
