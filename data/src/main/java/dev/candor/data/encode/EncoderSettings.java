package dev.candor.data.encode;

import dev.candor.core.InputException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a table becomes numbers.
 *
 * @param target the column to predict: never an input, and no copy of it is one
 * @param excluded columns that are no inputs whatever they hold, for example the group of a split
 * @param keep columns that stay inputs even if they look like text, an id, a constant or the target
 * @param scaling how numbers and dates are scaled
 * @param mostLevels the most categories of a column that get an input of their own, by frequency in
 *     the training rows; the others share one
 */
public record EncoderSettings(
    Optional<String> target,
    List<String> excluded,
    Set<String> keep,
    Scaling scaling,
    int mostLevels) {
  private static final int MOST_LEVELS = 100;

  /** Checks the number of levels and copies the names. */
  public EncoderSettings {
    excluded = List.copyOf(excluded);
    keep = Set.copyOf(keep);
    if (mostLevels < 1) {
      throw InputException.of(
          "mostLevels", "must be at least 1", mostLevels, "leave it at " + MOST_LEVELS);
    }
  }

  /** No target, nothing excluded or kept, standardised, at most 100 levels a column. */
  public static EncoderSettings withDefaults() {
    return new EncoderSettings(
        Optional.empty(), List.of(), Set.of(), Scaling.STANDARDISED, MOST_LEVELS);
  }

  /** With the column to predict. */
  public EncoderSettings withTarget(String column) {
    return new EncoderSettings(Optional.of(column), excluded, keep, scaling, mostLevels);
  }

  /** With columns that are no inputs. */
  public EncoderSettings withExcluded(List<String> columns) {
    return new EncoderSettings(target, columns, keep, scaling, mostLevels);
  }

  /** With columns that stay inputs whatever they look like. */
  public EncoderSettings withKeep(Set<String> columns) {
    return new EncoderSettings(target, excluded, columns, scaling, mostLevels);
  }

  /** With another scaling. */
  public EncoderSettings withScaling(Scaling other) {
    return new EncoderSettings(target, excluded, keep, other, mostLevels);
  }

  /** With another number of levels. */
  public EncoderSettings withMostLevels(int levels) {
    return new EncoderSettings(target, excluded, keep, scaling, levels);
  }
}
