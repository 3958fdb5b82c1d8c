package dev.candor.cli.reproduce.actif;

import dev.candor.cli.reproduce.StudyTable;
import java.util.List;

/** One table of the study of rankings of series. */
public interface ActifTable extends StudyTable {
  @Override
  ActifPart part();

  /** The data sets that it needs to be there. */
  List<StudiedSeries> needs();
}
