package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.StudyTable;

/** One table of the study of word importance. */
interface ExpnetTable extends StudyTable {
  @Override
  ExpnetPart part();
}
