package dev.candor.report.chart;

import dev.candor.core.Confirmation;
import dev.candor.core.InputException;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import java.util.List;

/**
 * Which features matter, how much, and how sure is that? One bar a feature, with a whisker for the
 * spread of its weight over seeds. A feature told apart from noise has a filled bar and a disc; one
 * that is not has a hollow bar and a diamond; one that was not tested has a filled grey bar and no
 * mark. Where the weights add up to 1, a dashed line marks the equal share.
 *
 * @param width in CSS pixels; under {@value #NARROW} names stand above their bars
 * @param shown how many features are drawn at most; the rest is counted in a line below
 */
public record RankingChart(int width, int shown) {
  private static final int NARROW = 480;
  private static final double SIZE = 13;
  private static final double SMALL = 11.5;

  /** Checks that there is room. */
  public RankingChart {
    if (width < 240) {
      throw InputException.of("width", "must be 240 or more", width, "widen the chart");
    }
    if (shown < 1) {
      throw InputException.of("shown", "must be 1 or more", shown, "draw at least one feature");
    }
  }

  /** 760 pixels wide, the first 30 features. */
  public static RankingChart withDefaults() {
    return new RankingChart(760, 30);
  }

  /** With this width instead. */
  public RankingChart withWidth(int newWidth) {
    return new RankingChart(newWidth, shown);
  }

  /** With this many features at most. */
  public RankingChart withShown(int newShown) {
    return new RankingChart(width, newShown);
  }

  /** Draws a ranking of at least one feature. */
  public Chart draw(Ranking ranking) {
    List<RankedFeature> all = ranking.features();
    List<RankedFeature> drawn = all.subList(0, Math.min(shown, all.size()));
    RankingRows rows =
        width < NARROW ? RankingRows.stacked(width) : RankingRows.beside(width, drawn);
    Svg svg = new Svg();
    double top = RankingLegend.draw(svg, all, width) + 8;
    double bottom = top + drawn.size() * rows.height();
    LinearScale scale = scale(drawn, rows);
    for (Tick tick : scale.ticks()) {
      double x = scale.at(tick.value());
      rows.guide(svg, Colour.GRID, "", x, top, drawn.size());
      svg.text(Colour.MUTED, SMALL, Svg.Anchor.MIDDLE, x, bottom + 16, tick.label());
    }
    equalShare(svg, all, scale, rows, top, drawn.size());
    double largest = RankingWords.largest(all);
    for (int i = 0; i < drawn.size(); i++) {
      rows.draw(svg, scale, drawn.get(i), top + i * rows.height(), largest);
    }
    svg.line(Colour.AXIS, 1, "", scale.at(0), top, scale.at(0), bottom);
    svg.text(
        Colour.MUTED,
        SMALL,
        Svg.Anchor.MIDDLE,
        (rows.left() + rows.right()) / 2,
        bottom + 34,
        "weight: mean over seeds, whisker from low to high");
    double height = bottom + 44;
    if (all.size() > drawn.size()) {
      String more = Figures.count(all.size() - drawn.size()) + " more in the table";
      svg.text(Colour.INK, SIZE, Svg.Anchor.START, 8, bottom + 56, more);
      height += 20;
    }
    String id = width < NARROW ? "ranking-narrow" : "ranking";
    String title = "Ranking of " + counted(all.size(), "feature") + " by weight";
    return new Chart(id, title, RankingWords.finding(ranking), width, height, svg.toString());
  }

  private static LinearScale scale(List<RankedFeature> drawn, RankingRows rows) {
    double low = 0;
    double high = 0;
    for (RankedFeature feature : drawn) {
      low = Math.min(low, Math.min(feature.weight(), feature.weightLow()));
      high = Math.max(high, Math.max(feature.weight(), feature.weightHigh()));
    }
    int marks = Math.max(2, (int) ((rows.right() - rows.left()) / 80));
    return LinearScale.exact(low, high, rows.left(), rows.right(), marks);
  }

  private static void equalShare(
      Svg svg,
      List<RankedFeature> all,
      LinearScale scale,
      RankingRows rows,
      double top,
      int drawn) {
    double share = 1.0 / all.size();
    if (RankingWords.isShared(all) && all.size() > 1 && share <= scale.high()) {
      rows.guide(svg, Colour.AXIS, "4 3", scale.at(share), top, drawn);
    }
  }

  private static String counted(int n, String noun) {
    return Figures.count(n) + " " + noun + (n == 1 ? "" : "s");
  }

  /** The mark of a confirmation, centred at a point. */
  static void mark(Svg svg, Confirmation confirmed, double x, double y) {
    switch (confirmed) {
      case CONFIRMED -> svg.disc(Colour.BLUE, x, y, 4);
      case NOT_CONFIRMED -> svg.hollowDiamond(Colour.MUTED, x, y, 4.5);
      case NOT_TESTED -> {}
    }
  }
}
