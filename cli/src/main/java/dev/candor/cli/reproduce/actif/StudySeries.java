package dev.candor.cli.reproduce.actif;

import dev.candor.data.series.SubjectFold;
import dev.candor.data.series.Windows;
import java.util.List;

/**
 * A data set, ready to be scaled by the training subjects of a fold.
 *
 * @param set which one
 * @param windows in the data's own units
 * @param folds of its subjects
 */
public record StudySeries(StudiedSeries set, Windows windows, List<SubjectFold> folds) {
  /** Copies the list. */
  public StudySeries {
    folds = List.copyOf(folds);
  }

  /** The names of the features. */
  public List<String> features() {
    return windows.series().features();
  }

  /** One fold, scaled. */
  public FoldWindows fold(int number) {
    return FoldWindows.of(windows, folds.get(number), set.factor());
  }
}
