package dev.candor.cli.reproduce.sets;

import dev.candor.data.generate.GeneratedTable;
import dev.candor.data.generate.Generator;
import dev.candor.data.split.Split;
import dev.candor.data.split.Splitter;
import dev.candor.data.table.CategoryColumn;
import dev.candor.data.table.NumberColumn;
import dev.candor.data.table.Table;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws a generated data set and splits it, 80 to 20. */
public final class GeneratedSample {
  private static final List<String> COPIED_ORDER = List.of("x5", "x2", "x1", "x3", "x4");

  private GeneratedSample() {}

  /**
   * The data of a seed. A target of numbers is split at the median of the training rows.
   *
   * @param generator what is drawn
   * @param seed of the data, and from it, of the split
   */
  public static Sample draw(Generator generator, long seed) {
    GeneratedTable made = generator.generate(seed);
    Split split = Splitter.withDefaults().split(made.table(), splitSeed(seed));
    GeneratedTable classes = classes(made, split.train());
    Table table =
        classes.table().with(asClasses((NumberColumn) classes.table().column(made.target())));
    Set<String> noise = new HashSet<>(table.without(made.target()).names());
    noise.removeAll(made.relevant());
    List<String> order =
        made.relevant().stream().anyMatch(name -> name.contains(ColumnCopies.MARK))
            ? COPIED_ORDER
            : made.order();
    return new Sample(
        table, made.target(), split, new Truth(Set.copyOf(made.relevant()), order, noise));
  }

  /**
   * Another stream of random numbers than the data's, so that rows are not chosen by their values.
   */
  public static long splitSeed(long seed) {
    return ~(seed * 0x9E3779B97F4A7C15L);
  }

  private static GeneratedTable classes(GeneratedTable made, int[] train) {
    NumberColumn target = (NumberColumn) made.table().column(made.target());
    boolean classes = Arrays.stream(target.values()).allMatch(y -> y == 0 || y == 1);
    return classes ? made : made.splitAtMedian(train);
  }

  private static CategoryColumn asClasses(NumberColumn target) {
    int[] codes = Arrays.stream(target.values()).mapToInt(y -> (int) y).toArray();
    return CategoryColumn.of(target.name(), List.of("0", "1"), codes);
  }
}
