package dev.candor.report;

import dev.candor.report.chart.Figures;
import dev.candor.report.heat.HeatMap;
import dev.candor.report.image.MeanMaps;
import java.util.ArrayList;
import java.util.List;

/** Mean maps as a page shows them: all together, the centred Gaussian, then class by class. */
record MeanTiles(MeanMaps means) {
  /** So many classes are shown. */
  static final int MOST_CLASSES = 20;

  List<PictureTile> tiles() {
    List<PictureTile> tiles = new ArrayList<>();
    tiles.add(
        tile(
            means.images() == 1 ? "1 image" : "All " + Figures.count(means.images()) + " images",
            means.overall()));
    tiles.add(tile("Centred Gaussian, a floor", means.centre()));
    for (MeanMaps.OfClass one : means.classes().stream().limit(MOST_CLASSES).toList()) {
      tiles.add(tile(one.name() + ", " + Figures.count(one.images()), one.map()));
    }
    return tiles;
  }

  private static PictureTile tile(String label, HeatMap map) {
    return PictureTile.importance(map, label + ": " + map.finding(), label);
  }

  /** How many classes are not shown; 0 where all are. */
  int further() {
    return Math.max(0, means.classes().size() - MOST_CLASSES);
  }
}
