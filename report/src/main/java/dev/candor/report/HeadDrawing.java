package dev.candor.report;

import dev.candor.report.chart.HeadChart;
import dev.candor.report.expnet.HeadSlopes;
import java.util.List;
import java.util.Optional;

/** Which heads a learned explainer goes by, drawn for pages. */
final class HeadDrawing {
  private static final int NARROW = 344;

  private HeadDrawing() {}

  /** The drawing; empty where nothing is known of heads. */
  static Optional<Drawing> of(List<HeadSlopes> heads) {
    if (heads.isEmpty()) {
      return Optional.empty();
    }
    HeadChart chart = HeadChart.withDefaults();
    return Optional.of(
        new Drawing(
            chart.draw("heads-chart", heads).inline(),
            chart.withWidth(NARROW).draw("heads-chart-narrow", heads).inline()));
  }
}
