package dev.candor.report.chart;

import dev.candor.core.Confirmation;
import dev.candor.core.RankedFeature;
import java.util.ArrayList;
import java.util.List;

/** What the marks of a ranking chart mean; only those that occur. */
final class RankingLegend {
  private static final double SIZE = 12;
  private static final double LINE = 20;
  private static final double SAMPLE = 36;

  private RankingLegend() {}

  /** One entry: a sample and its meaning. */
  private record Entry(Sample sample, String meaning) {}

  /** Draws a sample whose left end is at a point. */
  @FunctionalInterface
  private interface Sample {
    void draw(Svg svg, double x, double y);
  }

  /** Draws the legend in as many lines as it needs, and says where it ends. */
  static double draw(Svg svg, List<RankedFeature> features, double width) {
    double x = 8;
    double y = 14;
    for (Entry entry : entries(features)) {
      double room = SAMPLE + TextFit.width(entry.meaning, SIZE);
      if (x > 8 && x + room > width - 8) {
        x = 8;
        y += LINE;
      }
      entry.sample.draw(svg, x, y);
      svg.text(Colour.MUTED, SIZE, Svg.Anchor.START, x + SAMPLE, y + 4, entry.meaning);
      x += room + 18;
    }
    return y + 10;
  }

  private static List<Entry> entries(List<RankedFeature> features) {
    List<Entry> entries = new ArrayList<>();
    for (Confirmation confirmation : Confirmation.values()) {
      if (features.stream().anyMatch(feature -> feature.confirmed() == confirmation)) {
        entries.add(entry(confirmation));
      }
    }
    if (RankingWords.isShared(features) && features.size() > 1) {
      Sample sample = (svg, x, y) -> svg.line(Colour.AXIS, 1.2, "4 3", x + 8, y, x + 30, y);
      entries.add(new Entry(sample, "equal share, 1/" + features.size()));
    }
    return entries;
  }

  private static Entry entry(Confirmation confirmation) {
    return switch (confirmation) {
      case CONFIRMED ->
          new Entry(
              (svg, x, y) -> {
                svg.disc(Colour.BLUE, x + 5, y, 4);
                svg.bar(Colour.BAR, x + 13, y - 5, 18, 10);
              },
              "told apart from noise");
      case NOT_CONFIRMED ->
          new Entry(
              (svg, x, y) -> {
                svg.hollowDiamond(Colour.MUTED, x + 5, y, 4.5);
                svg.hollowBar(Colour.AXIS, x + 13, y - 5, 18, 10);
              },
              "not told apart");
      case NOT_TESTED ->
          new Entry((svg, x, y) -> svg.bar(Colour.AXIS, x + 13, y - 5, 18, 10), "not tested");
    };
  }
}
