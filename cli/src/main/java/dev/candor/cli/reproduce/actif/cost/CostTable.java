package dev.candor.cli.reproduce.actif.cost;

import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.actif.ActifPart;
import dev.candor.cli.reproduce.actif.ActifTable;
import dev.candor.cli.reproduce.actif.SeriesWorkshop;
import dev.candor.cli.reproduce.actif.StudiedSeries;
import java.util.List;
import java.util.Map;

/** What rankings and single windows cost, in forward passes and in memory. */
public final class CostTable implements ActifTable {
  /** The table of a study. */
  public CostTable(SeriesWorkshop workshop) {}

  @Override
  public ActifPart part() {
    return ActifPart.COST;
  }

  @Override
  public List<StudiedSeries> needs() {
    return List.of();
  }

  @Override
  public List<Job> jobs() {
    return List.of();
  }

  @Override
  public Section section(Cells cells) {
    return new Section(
        part(),
        "No cells.\n\n",
        Map.of(),
        List.of(Verdict.notMeasured("The default takes at most 1.10 forward passes")));
  }
}
