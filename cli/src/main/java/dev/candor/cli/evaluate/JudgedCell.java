package dev.candor.cli.evaluate;

import dev.candor.metrics.statistics.Bootstrap;
import dev.candor.metrics.statistics.BootstrapInterval;
import dev.candor.metrics.statistics.Spread;
import dev.candor.report.evaluation.Cell;
import java.util.Arrays;

/** What a criterion says of a method as a cell of the table: a mean and its interval. */
final class JudgedCell {
  private static final int RESAMPLES = 2000;

  private JudgedCell() {}

  /**
   * The cell.
   *
   * @param seed of the resamples that its interval is made of
   */
  static Cell of(String method, String measure, Judged judged, long seed) {
    if (judged instanceof Judged.Absent absent) {
      return Cell.absent(method, measure, absent.why());
    }
    if (judged instanceof Judged.Once once) {
      Cell cell = Cell.of(method, measure, once.value(), once.count());
      return Double.isFinite(once.low()) && Double.isFinite(once.high())
          ? cell.withInterval(once.low(), once.high())
          : cell;
    }
    double[] defined =
        Arrays.stream(((Judged.Each) judged).numbers()).filter(Double::isFinite).toArray();
    if (defined.length == 0) {
      return Cell.absent(method, measure, "not defined for any row");
    }
    double mean = Spread.of(defined).mean();
    Cell cell = Cell.of(method, measure, mean, defined.length);
    if (defined.length < 2) {
      return cell;
    }
    BootstrapInterval interval =
        Bootstrap.withDefaults()
            .withResamples(RESAMPLES)
            .interval(defined, values -> Spread.of(values).mean(), seed);
    boolean known = Double.isFinite(interval.low()) && Double.isFinite(interval.high());
    return cell.withInterval(known ? interval.low() : mean, known ? interval.high() : mean);
  }
}
