package dev.candor.data.generate;

import dev.candor.core.InputException;
import dev.candor.data.table.NumberColumn;
import java.util.Arrays;

/**
 * The same data with wrong labels: exactly {@code share} of the rows, drawn at random, get another
 * class, each of the others being as likely.
 *
 * @param base the data; its target must be classes in numbers
 * @param share the share of rows to be wrong
 */
public record FlippedLabels(Generator base, double share) implements Generator {
  private static final int MOST_CLASSES = 100;
  private static final long OWN_DRAWS = 0x5EED_F11BL;

  /** Checks the share. */
  public FlippedLabels {
    Numbers.share("share", share);
  }

  @Override
  public GeneratedTable generate(long seed) {
    GeneratedTable made = base.generate(seed);
    Draws draws = Draws.of(seed ^ OWN_DRAWS);
    double[] labels = ((NumberColumn) made.table().column(made.target())).values();
    double[] classes = Arrays.stream(labels).distinct().sorted().toArray();
    if (classes.length < 2 || classes.length > MOST_CLASSES) {
      throw InputException.of(
          "target to flip", "must have classes", classes.length + " values", "give another base");
    }
    int[] order = draws.permutation(labels.length);
    for (int k = 0; k < Math.round(share * labels.length); k++) {
      int now = Arrays.binarySearch(classes, labels[order[k]]);
      int other = draws.below(classes.length - 1);
      labels[order[k]] = classes[other < now ? other : other + 1];
    }
    return new GeneratedTable(
        made.table().with(NumberColumn.of(made.target(), labels)),
        made.target(),
        made.relevant(),
        made.order());
  }
}
