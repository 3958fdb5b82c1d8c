package dev.candor.report.chart;

import java.util.List;

/** Where on paper does a value lie, and which values are marked? */
sealed interface Scale permits LinearScale, LogScale {
  /** The coordinate of a value. */
  double at(double value);

  /** Where the smallest value lies. */
  double from();

  /** Where the largest value lies. */
  double to();

  /** The values that are marked, counting up. */
  List<Tick> ticks();
}
