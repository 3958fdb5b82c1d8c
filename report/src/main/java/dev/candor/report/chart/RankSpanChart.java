package dev.candor.report.chart;

import dev.candor.core.InputException;
import dev.candor.core.RankedFeature;
import dev.candor.report.series.FeatureRanking;
import dev.candor.report.series.RankSpan;
import java.util.List;

/**
 * Which features come first, and how sure are their places? One row for each: a dot at its rank, a
 * whisker from the best to the worst rank that it may have, and its importance. Where no intervals
 * are known, dots alone.
 *
 * @param width in CSS pixels; under {@value #NARROW} names stand above their rows
 * @param shown how many features are drawn at most; the rest is counted in a line below
 */
public record RankSpanChart(int width, int shown) {
  private static final int NARROW = 480;
  private static final double SIZE = 13;
  private static final double SMALL = 11.5;
  private static final double NUMBERS = 76;
  private static final double TOP = 10;

  /** Checks that there is room. */
  public RankSpanChart {
    if (width < 240 || shown < 1) {
      throw InputException.of(
          "width and shown", "must be 240 and 1 or more", width + " and " + shown, "draw more");
    }
  }

  /** 760 pixels wide, the first 30 features. */
  public static RankSpanChart withDefaults() {
    return new RankSpanChart(760, 30);
  }

  /** With this width instead. */
  public RankSpanChart withWidth(int newWidth) {
    return new RankSpanChart(newWidth, shown);
  }

  /** Draws a ranking. */
  public Chart draw(String id, FeatureRanking given) {
    List<RankedFeature> all = given.ranking().features();
    List<RankedFeature> drawn = all.subList(0, Math.min(shown, all.size()));
    boolean stacked = width < NARROW;
    double row = stacked ? 36 : 22;
    double left = stacked ? 16 : names(drawn);
    double right = stacked ? width - 16 : width - NUMBERS - 14;
    double bottom = TOP + drawn.size() * row;
    LinearScale scale = scale(given, drawn, left, right);
    Svg svg = new Svg();
    for (Tick tick : scale.ticks()) {
      if (tick.value() == Math.rint(tick.value()) && tick.value() >= 1) {
        double at = scale.at(tick.value());
        grid(svg, at, drawn.size(), row, stacked);
        svg.text(Colour.MUTED, SMALL, Svg.Anchor.MIDDLE, at, bottom + 16, tick.label());
      }
    }
    double largest = RankingWords.largest(all);
    for (int i = 0; i < drawn.size(); i++) {
      double top = TOP + i * row;
      words(svg, drawn.get(i), top, largest, left, stacked);
      double y = stacked ? top + 24 : top + row / 2;
      if (!given.spans().isEmpty()) {
        whisker(svg, scale, given.spans().get(i), y);
      }
      svg.disc(Colour.BLUE, scale.at(drawn.get(i).rank()), y, 4.5);
    }
    svg.text(
        Colour.MUTED,
        SMALL,
        Svg.Anchor.MIDDLE,
        (left + right) / 2,
        bottom + 34,
        given.spans().isEmpty() ? "rank" : "rank, whisker: 95 % interval");
    double height = bottom + 44;
    if (all.size() > drawn.size()) {
      String more = Figures.count(all.size() - drawn.size()) + " more in the table";
      svg.text(Colour.INK, SIZE, Svg.Anchor.START, 8, bottom + 56, more);
      height += 20;
    }
    String title = "Ranks of " + Figures.count(all.size()) + " features";
    return new Chart(id, title, finding(given), width, height, svg.toString());
  }

  private static void grid(Svg svg, double at, int rows, double row, boolean stacked) {
    if (!stacked) {
      svg.line(Colour.GRID, 1, "", at, TOP, at, TOP + rows * row);
      return;
    }
    for (int i = 0; i < rows; i++) {
      svg.line(Colour.GRID, 1, "", at, TOP + i * row + 19, at, TOP + i * row + 33);
    }
  }

  private double names(List<RankedFeature> drawn) {
    double widest =
        drawn.stream().mapToDouble(f -> TextFit.width(f.feature(), SIZE)).max().orElse(0);
    return 8 + 30 + Math.min(.32 * width, Math.max(60, widest)) + 16;
  }

  /** From the first rank to the worst that is drawn. */
  private static LinearScale scale(
      FeatureRanking given, List<RankedFeature> drawn, double left, double right) {
    int worst = drawn.size();
    for (int i = 0; i < drawn.size() && !given.spans().isEmpty(); i++) {
      worst = Math.max(worst, given.spans().get(i).worst());
    }
    int marks = (int) Math.max(2, Math.min(worst, (right - left) / 60));
    return LinearScale.exact(1, Math.max(2, worst), left, right, marks);
  }

  private void words(
      Svg svg, RankedFeature feature, double top, double largest, double left, boolean stacked) {
    String rank = Integer.toString(feature.rank());
    String weight = Figures.aligned(feature.weight(), largest);
    if (stacked) {
      svg.text(Colour.MUTED, SIZE, Svg.Anchor.START, 8, top + 13, rank);
      double after = 8 + TextFit.width(rank, SIZE) + 8;
      double room = width - 8 - TextFit.width(weight, SIZE) - 10 - after;
      String name = Isolated.text(TextFit.shortened(feature.feature(), SIZE, room));
      svg.text(Colour.INK, SIZE, Svg.Anchor.START, after, top + 13, name);
      svg.text(Colour.INK, SIZE, Svg.Anchor.END, width - 8, top + 13, weight);
      return;
    }
    double base = top + 15.5;
    svg.text(Colour.MUTED, SIZE, Svg.Anchor.END, 30, base, rank);
    String name = Isolated.text(TextFit.shortened(feature.feature(), SIZE, left - 16 - 38));
    svg.text(Colour.INK, SIZE, Svg.Anchor.END, left - 16, base, name);
    svg.text(Colour.INK, SIZE, Svg.Anchor.END, width - 8, base, weight);
  }

  private static void whisker(Svg svg, LinearScale scale, RankSpan span, double y) {
    double best = scale.at(span.best());
    double worst = scale.at(span.worst());
    svg.line(Colour.INK, 1.4, "", best, y, worst, y);
    svg.line(Colour.INK, 1.4, "", best, y - 3.5, best, y + 3.5);
    svg.line(Colour.INK, 1.4, "", worst, y - 3.5, worst, y + 3.5);
  }

  private static String finding(FeatureRanking given) {
    StringBuilder words = new StringBuilder("First: ");
    List<RankedFeature> all = given.ranking().features();
    for (int i = 0; i < Math.min(3, all.size()); i++) {
      words.append(i == 0 ? "" : ", ").append(Isolated.text(all.get(i).feature()));
      if (!given.spans().isEmpty()) {
        RankSpan span = given.spans().get(i);
        words.append(" (rank ").append(span.best()).append(" to ").append(span.worst()).append(')');
      }
    }
    return words.append('.').toString();
  }
}
