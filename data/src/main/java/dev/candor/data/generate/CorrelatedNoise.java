package dev.candor.data.generate;

import dev.candor.core.InputException;
import dev.candor.data.table.Column;
import dev.candor.data.table.NumberColumn;
import java.util.ArrayList;
import java.util.List;

/**
 * Noise that looks like a feature: added columns that correlate by rho with something, but of which
 * the target takes no notice.
 *
 * @param base the data
 * @param columns how many columns are added
 * @param rho the correlation, at least 0 and below 1
 * @param leader what they correlate with
 */
public record CorrelatedNoise(Generator base, int columns, double rho, Leader leader)
    implements Generator {
  /** What noise follows. */
  public enum Leader {
    /** The relevant columns, in turn: the noise knows something of the target, but nothing more. */
    RELEVANT,
    /** One hidden factor: the noise columns correlate with each other by rho, with nothing else. */
    HIDDEN
  }

  private static final long OWN_DRAWS = 0x5EED_2015L;

  /** Checks the sizes. */
  public CorrelatedNoise {
    Numbers.atLeast("columns", 1, columns);
    if (!(rho >= 0 && rho < 1)) {
      throw InputException.of("rho", "must be at least 0 and below 1", rho, "give 0.9");
    }
  }

  @Override
  public GeneratedTable generate(long seed) {
    GeneratedTable made = base.generate(seed);
    Draws draws = Draws.of(seed ^ OWN_DRAWS);
    double[] hidden = Numbers.normal(draws, made.table().rows());
    List<Column> added = new ArrayList<>();
    for (int k = 0; k < columns; k++) {
      String followed = made.relevant().get(k % made.relevant().size());
      double[] noise =
          leader == Leader.HIDDEN
              ? Blur.of(hidden, StrictMath.sqrt(rho), draws)
              : Blur.of(((NumberColumn) made.table().column(followed)).values(), rho, draws);
      added.add(NumberColumn.of("noise_" + (k + 1), noise));
    }
    return new GeneratedTable(
        Blur.beforeTarget(made, added), made.target(), made.relevant(), made.order());
  }
}
