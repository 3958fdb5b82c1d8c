package dev.candor.data.generate;

import dev.candor.core.InputException;
import dev.candor.data.table.Column;
import dev.candor.data.table.NumberColumn;
import java.util.ArrayList;
import java.util.List;

/**
 * Several columns that say what one says: copies of a column, exact (rho 1) or blurred by normal
 * noise such that they correlate with it by rho. They count as relevant if the column does; no
 * order is known any more.
 *
 * @param base the data
 * @param column the column that is copied
 * @param copies how many copies
 * @param rho the correlation of each copy with the column, above 0 and at most 1
 */
public record CorrelatedCopies(Generator base, String column, int copies, double rho)
    implements Generator {
  private static final long OWN_DRAWS = 0x5EED_C0B1L;

  /** Checks the sizes. */
  public CorrelatedCopies {
    Numbers.atLeast("copies", 1, copies);
    if (!(rho > 0 && rho <= 1)) {
      throw InputException.of("rho", "must lie above 0 and at most at 1", rho, "give 1 for exact");
    }
  }

  @Override
  public GeneratedTable generate(long seed) {
    GeneratedTable made = base.generate(seed);
    Draws draws = Draws.of(seed ^ OWN_DRAWS);
    NumberColumn original = (NumberColumn) made.table().column(column);
    List<Column> added = new ArrayList<>();
    for (int k = 1; k <= copies; k++) {
      added.add(NumberColumn.of(column + "_copy" + k, Blur.of(original.values(), rho, draws)));
    }
    List<String> relevant = new ArrayList<>(made.relevant());
    if (relevant.contains(column)) {
      added.forEach(copy -> relevant.add(copy.name()));
    }
    return new GeneratedTable(Blur.beforeTarget(made, added), made.target(), relevant, List.of());
  }
}
