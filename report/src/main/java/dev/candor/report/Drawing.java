package dev.candor.report;

import dev.candor.report.chart.Chart;
import dev.candor.report.chart.EpochChart;
import java.util.List;
import java.util.Optional;

/**
 * One chart drawn twice, for wide and for narrow screens; a page shows one of them.
 *
 * @param wide SVG for a screen or paper
 * @param narrow SVG for a hand
 */
record Drawing(String wide, String narrow) {
  /** The pixels across of a chart for a hand. */
  static final int NARROW = 344;

  private static final int NARROW_HEIGHT = 220;

  /** Both charts, where there is something to draw. */
  static Optional<Drawing> of(Optional<Chart> wide, Optional<Chart> narrow) {
    return wide.isPresent() && narrow.isPresent()
        ? Optional.of(new Drawing(wide.get().inline(), narrow.get().inline()))
        : Optional.empty();
  }

  /** How a quantity changed over the epochs of a training. */
  static Optional<Drawing> ofEpochs(String id, String quantity, List<EpochChart.Line> lines) {
    EpochChart chart = EpochChart.withDefaults();
    return of(
        chart.draw(id, quantity, lines),
        chart.withSize(NARROW, NARROW_HEIGHT).draw(id, quantity, lines));
  }
}
