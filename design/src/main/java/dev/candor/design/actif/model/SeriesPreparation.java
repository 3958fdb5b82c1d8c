package dev.candor.design.actif.model;

import dev.candor.core.InputException;
import dev.candor.data.series.Recipe;
import dev.candor.data.series.Series;
import dev.candor.data.series.SeriesReader;
import dev.candor.data.series.SeriesSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is done to files before windows are cut? It lies with the model, so that nobody has to
 * remember it.
 *
 * @param settings what their columns mean
 * @param recipe features made of other features, if any
 * @param range which targets count, if not all
 */
public record SeriesPreparation(
    SeriesSettings settings, Optional<Recipe> recipe, Optional<TargetRange> range) {
  /** Columns as they are, and all targets. */
  public static SeriesPreparation of(SeriesSettings settings) {
    return new SeriesPreparation(settings, Optional.empty(), Optional.empty());
  }

  /** With features made so. */
  public SeriesPreparation withRecipe(Recipe other) {
    return new SeriesPreparation(settings, Optional.of(other), range);
  }

  /** With targets in this range alone. */
  public SeriesPreparation withRange(TargetRange other) {
    return new SeriesPreparation(settings, recipe, Optional.of(other));
  }

  /**
   * Reads files.
   *
   * @throws InputException for what {@link SeriesReader#read} refuses
   */
  public Series read(List<Path> files) {
    return prepared(new SeriesReader(settings).forRecipe(recipe).read(files));
  }

  /** Makes of a series that was read what the network reads: the range first, then the recipe. */
  public Series prepared(Series read) {
    Series kept = range.map(r -> read.withTargetIn(r.above(), r.most())).orElse(read);
    return recipe.map(r -> r.apply(kept)).orElse(kept);
  }
}
