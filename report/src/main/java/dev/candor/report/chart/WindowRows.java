package dev.candor.report.chart;

import dev.candor.report.heat.HeatMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The features of a window, those whose places are largest first.
 *
 * @param map {@code [steps, features]}
 * @param rows one for each feature
 */
record WindowRows(HeatMap map, List<Row> rows) {
  private static final int NAMED = 3;

  /**
   * One feature.
   *
   * @param feature its column in the map
   * @param name what it is called
   * @param sum over the steps, with signs
   * @param size sum over the steps of absolute values
   * @param isSigned whether the map has signs at all
   */
  record Row(int feature, String name, double sum, double size, boolean isSigned) {}

  static WindowRows of(List<String> features, HeatMap map) {
    boolean signed = map.isSigned();
    List<Row> rows = new ArrayList<>();
    for (int feature = 0; feature < map.columns(); feature++) {
      double sum = 0;
      double size = 0;
      for (int step = 0; step < map.rows(); step++) {
        sum += map.at(step, feature);
        size += Math.abs(map.at(step, feature));
      }
      rows.add(new Row(feature, features.get(feature), sum, size, signed));
    }
    rows.sort(Comparator.comparingDouble(row -> -row.size()));
    return new WindowRows(map, rows);
  }

  List<Row> strongest(int shown) {
    return rows.subList(0, Math.min(shown, rows.size()));
  }

  /** What the rows leave out, in lines. */
  List<String> others(int shown) {
    if (rows.size() <= shown) {
      return List.of();
    }
    double sum = rows.subList(shown, rows.size()).stream().mapToDouble(Row::sum).sum();
    return List.of(
        Figures.count(rows.size() - shown)
            + " weaker features are not drawn; their sum is "
            + Figures.number(sum));
  }

  /** The strongest features and the strongest time, in words. */
  String finding(WindowColumns time) {
    if (rows.get(0).size() == 0) {
      return "Every place is 0.";
    }
    StringBuilder words = new StringBuilder("Strongest: ");
    for (int i = 0; i < Math.min(NAMED, rows.size()); i++) {
      Row row = rows.get(i);
      words.append(i == 0 ? "" : ", ").append(Isolated.text(row.name()));
      words.append(" (").append(row.isSigned() && row.sum() > 0 ? "+" : "");
      words.append(Figures.number(row.sum())).append(")");
    }
    int peak = 0;
    for (int column = 1; column < time.count(); column++) {
      peak = time.size(column) > time.size(peak) ? column : peak;
    }
    int before = map.rows() - time.end(peak);
    words.append("; most lies ");
    if (before == 0) {
      words.append(time.each() == 1 ? "at the last step" : "at the end");
    } else {
      words.append(Figures.count(before)).append(before == 1 ? " step" : " steps");
      words.append(" before the last");
    }
    return words.append('.').toString();
  }
}
