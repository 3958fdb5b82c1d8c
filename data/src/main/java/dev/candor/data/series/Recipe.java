package dev.candor.data.series;

import dev.candor.core.InputException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Features made of other features, by a name. */
public enum Recipe {
  /** The 23 features of {@link GazeFeatures}. */
  GAZE {
    @Override
    public Series apply(Series series) {
      return GazeFeatures.of(series);
    }

    @Override
    public boolean reads(String column) {
      return GazeFeatures.reads(column);
    }
  };

  /** The series with the recipe's features in the place of its own. */
  public abstract Series apply(Series series);

  /** Whether its features are made of the column of this name; it takes no notice of others. */
  public abstract boolean reads(String column);

  /** The name in lower case, as the command writes it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The recipe of a name. */
  public static Recipe named(String name) {
    List<String> known = Arrays.stream(values()).map(Recipe::label).toList();
    if (!known.contains(name)) {
      throw InputException.of("recipe", "must be one of " + known, name, "check the spelling");
    }
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
