package dev.candor.report.chart;

import dev.candor.core.RankedFeature;
import java.util.List;

/**
 * How one feature's row is laid out: its name beside the bar where there is room, else above it.
 *
 * @param layout where the name stands
 * @param nameEnd where names end
 * @param left where bars start
 * @param right where the longest whisker ends
 * @param width of the chart
 * @param height of a row
 */
record RankingRows(
    Layout layout, double nameEnd, double left, double right, double width, double height) {
  /** Where the name stands. */
  enum Layout {
    BESIDE,
    ABOVE
  }

  private static final double SIZE = 13;
  private static final double MARGIN = 8;
  private static final double NUMBER_ROOM = 64;
  private static final double RANK_ROOM = 28;
  private static final double MARK_ROOM = 22;
  private static final double BAR = 12;

  static RankingRows beside(int width, List<RankedFeature> drawn) {
    double widest =
        drawn.stream()
            .mapToDouble(feature -> TextFit.width(feature.feature(), SIZE))
            .max()
            .orElse(0);
    double names = Math.min(Math.max(widest, 40), 0.3 * width);
    double nameEnd = MARGIN + RANK_ROOM + names;
    double left = nameEnd + MARK_ROOM;
    return new RankingRows(Layout.BESIDE, nameEnd, left, width - NUMBER_ROOM, width, 24);
  }

  static RankingRows stacked(int width) {
    return new RankingRows(Layout.ABOVE, width - NUMBER_ROOM, 12, width - 12, width, 40);
  }

  void draw(Svg svg, LinearScale scale, RankedFeature feature, double top, double largest) {
    double middle = layout == Layout.BESIDE ? top + height / 2 : top + 28;
    double base = layout == Layout.BESIDE ? middle + 4.5 : top + 16;
    names(svg, feature, base);
    String weight = Figures.aligned(feature.weight(), largest);
    svg.text(Colour.INK, SIZE, Svg.Anchor.END, width - MARGIN, base, weight);
    double zero = scale.at(0);
    double end = scale.at(feature.weight());
    double x = Math.min(zero, end);
    double length = Math.abs(end - zero);
    switch (feature.confirmed()) {
      case CONFIRMED -> svg.bar(Colour.BAR, x, middle - BAR / 2, length, BAR);
      case NOT_CONFIRMED -> svg.hollowBar(Colour.AXIS, x, middle - BAR / 2, length, BAR);
      case NOT_TESTED -> svg.bar(Colour.AXIS, x, middle - BAR / 2, length, BAR);
    }
    whisker(svg, scale, feature, middle);
  }

  /** A line at a value down the chart; where names stand above bars, it does not cross them. */
  void guide(Svg svg, Colour colour, String dash, double x, double top, int rows) {
    if (layout == Layout.BESIDE) {
      svg.line(colour, 1, dash, x, top, x, top + rows * height);
      return;
    }
    for (int i = 0; i < rows; i++) {
      double start = top + i * height;
      svg.line(colour, 1, dash, x, start + 21, x, start + 35);
    }
  }

  private void names(Svg svg, RankedFeature feature, double base) {
    String rank = Integer.toString(feature.rank());
    if (layout == Layout.BESIDE) {
      svg.text(Colour.MUTED, SIZE, Svg.Anchor.END, MARGIN + RANK_ROOM - 8, base, rank);
      String name = TextFit.shortened(feature.feature(), SIZE, nameEnd - MARGIN - RANK_ROOM);
      svg.text(Colour.INK, SIZE, Svg.Anchor.END, nameEnd, base, name);
      RankingChart.mark(svg, feature.confirmed(), nameEnd + 11, base - 4.5);
      return;
    }
    double start = left + 14;
    RankingChart.mark(svg, feature.confirmed(), left + 4, base - 4.5);
    svg.text(Colour.MUTED, SIZE, Svg.Anchor.START, start, base, rank);
    double after = start + TextFit.width(rank, SIZE) + 8;
    String name = TextFit.shortened(feature.feature(), SIZE, nameEnd - after);
    svg.text(Colour.INK, SIZE, Svg.Anchor.START, after, base, name);
  }

  private static void whisker(Svg svg, LinearScale scale, RankedFeature feature, double y) {
    double low = scale.at(feature.weightLow());
    double high = scale.at(feature.weightHigh());
    if (high - low < 0.5) {
      return;
    }
    svg.line(Colour.INK, 1.4, "", low, y, high, y);
    svg.line(Colour.INK, 1.4, "", low, y - 3.5, low, y + 3.5);
    svg.line(Colour.INK, 1.4, "", high, y - 3.5, high, y + 3.5);
  }
}
