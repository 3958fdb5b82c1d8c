package dev.candor.data.series.generate;

/**
 * Two regimes and a switch: {@code y_t = x1(t) where x3(t) is above 0, else x2(t)}, with noise.
 * Half of the rows are in each regime, so x1 and x2 count .5 each in the mean, and in a window one
 * of them counts alone. The switch x3 counts without a weight of its own: its weight here, .25,
 * says no more than that it comes after x1 and x2.
 *
 * @param extent how much is made
 * @param extras features beside them
 */
public record RegimeSwitch(Extent extent, Extras extras) implements SeriesGenerator {
  private static final double[][] WEIGHTS = {{.5, .5, .25}};

  @Override
  public GeneratedSeries generate(long seed) {
    return Making.of(
        extent,
        extras,
        WEIGHTS,
        (columns, row) -> columns[2][row] > 0 ? columns[0][row] : columns[1][row],
        seed);
  }
}
