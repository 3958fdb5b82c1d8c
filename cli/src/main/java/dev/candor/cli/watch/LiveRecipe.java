package dev.candor.cli.watch;

import dev.candor.data.series.Recipe;
import dev.candor.data.series.Recording;
import dev.candor.data.series.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From a row as it came to the features of the model: as they are, or by a recipe, which looks at
 * the two rows before at most. Changes while it is used.
 */
final class LiveRecipe {
  private static final int LOOKS_BACK = 2;

  private final Optional<Recipe> recipe;
  private final List<String> columns;
  private final List<String> features;
  private final String target;
  private final List<double[]> last = new ArrayList<>();

  /**
   * @param columns the names of a row's values
   * @param features what the model reads
   */
  LiveRecipe(Optional<Recipe> recipe, List<String> columns, List<String> features, String target) {
    this.recipe = recipe;
    this.columns = columns;
    this.features = features;
    this.target = target;
  }

  /** The features of one row more. */
  double[] features(double[] row) {
    if (recipe.isEmpty()) {
      return row;
    }
    last.add(row);
    if (last.size() > LOOKS_BACK + 1) {
      last.remove(0);
    }
    double[][] turned = new double[columns.size()][last.size()];
    for (int i = 0; i < last.size(); i++) {
      for (int c = 0; c < turned.length; c++) {
        turned[c][i] = last.get(i)[c];
      }
    }
    Recording recording = Recording.of("", turned, new double[last.size()]);
    Series made = recipe.get().apply(Series.of(columns, target, List.of(recording)));
    Recording own = made.recordings().get(0);
    return features.stream()
        .mapToDouble(name -> own.value(made.feature(name), last.size() - 1))
        .toArray();
  }

  /** What came before does not count. */
  void reset() {
    last.clear();
  }
}
