package dev.candor.cli.reproduce.sets;

import dev.candor.cli.reproduce.Cell;
import dev.candor.metrics.statistics.Spread;
import java.util.List;

/** How much do columns move in the ranking from one training to the next? */
public final class RankSpread {
  private RankSpread() {}

  /**
   * The standard deviation (ddof 1) of a column's rank over the cells, as a mean over columns; NaN
   * for fewer than two cells.
   *
   * @param cells of one method on one data set whose columns keep their places
   * @param name where the ranks are noted
   */
  public static double meanSd(List<Cell> cells, String name) {
    List<double[]> ranks =
        cells.stream()
            .filter(cell -> cell.numbers().containsKey(name))
            .map(cell -> cell.numbers(name))
            .toList();
    if (ranks.size() < 2) {
      return Double.NaN;
    }
    int columns = ranks.get(0).length;
    double sum = 0;
    for (int j = 0; j < columns; j++) {
      int column = j;
      sum += Spread.of(ranks.stream().mapToDouble(r -> r[column]).toArray()).sd();
    }
    return sum / columns;
  }
}
