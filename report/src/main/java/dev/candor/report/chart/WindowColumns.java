package dev.candor.report.chart;

import dev.candor.report.heat.HeatMap;

/**
 * The steps of a window as columns: each its own, or so many neighbours together that all fit.
 *
 * @param map {@code [steps, features]}
 * @param each steps of a column; the last may have fewer
 */
record WindowColumns(HeatMap map, int each) {
  /** As many columns as there are steps, or so many at most. */
  static WindowColumns of(HeatMap map, int most) {
    return new WindowColumns(map, (map.rows() + most - 1) / most);
  }

  int count() {
    return (map.rows() + each - 1) / each;
  }

  int first(int column) {
    return column * each;
  }

  int end(int column) {
    return Math.min(map.rows(), (column + 1) * each);
  }

  /** The mean over the steps of a column. */
  double at(int column, int feature) {
    double sum = 0;
    for (int step = first(column); step < end(column); step++) {
      sum += map.at(step, feature);
    }
    return sum / (end(column) - first(column));
  }

  /** The mean over the steps of a column, of sizes summed over the features. */
  double size(int column) {
    double sum = 0;
    for (int step = first(column); step < end(column); step++) {
      for (int feature = 0; feature < map.columns(); feature++) {
        sum += Math.abs(map.at(step, feature));
      }
    }
    return sum / (end(column) - first(column));
  }
}
