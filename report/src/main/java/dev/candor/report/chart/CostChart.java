package dev.candor.report.chart;

import dev.candor.core.InputException;
import java.util.Comparator;
import java.util.List;

/**
 * What does each method cost, in forward passes over the same rows? A bar for each on a scale of
 * equal ratios, which begins at one pass; the cheapest first.
 *
 * @param width in CSS pixels
 */
public record CostChart(int width) {
  private static final double SIZE = 13;
  private static final double SMALL = 11.5;
  private static final double ROW = 22;
  private static final double TOP = 12;

  /** Checks that there is room. */
  public CostChart {
    if (width < 320) {
      throw InputException.of("width", "must be 320 or more", width, "widen the chart");
    }
  }

  /** 760 pixels wide. */
  public static CostChart withDefaults() {
    return new CostChart(760);
  }

  /** How a bar is drawn. */
  public enum Shade {
    /** What the chart is about. */
    STRONG,
    /** What it is held against. */
    PALE
  }

  /** A method and how many passes it takes. */
  public record Bar(String name, double passes, Shade shade) {}

  /**
   * Draws the bars.
   *
   * @param id unique in a page
   * @throws InputException if there is none, or one takes no time
   */
  public Chart draw(String id, String title, List<Bar> given) {
    if (given.isEmpty() || given.stream().anyMatch(bar -> !(bar.passes() > 0))) {
      throw InputException.of("bars", "must take more than no time", given, "measure them");
    }
    List<Bar> bars = given.stream().sorted(Comparator.comparingDouble(Bar::passes)).toList();
    double longest = bars.stream().mapToDouble(b -> TextFit.width(b.name(), SIZE)).max().orElse(0);
    double left = Math.min(.45 * width, longest + 16);
    double most = Math.max(2, bars.get(bars.size() - 1).passes());
    LogScale scale = new LogScale(1, most, left, width - 64);
    double bottom = TOP + bars.size() * ROW;
    Svg svg = new Svg();
    for (Tick tick : scale.ticks()) {
      double at = scale.at(tick.value());
      svg.line(Colour.GRID, 1, "", at, TOP, at, bottom);
      svg.text(Colour.MUTED, SMALL, Svg.Anchor.MIDDLE, at, bottom + 16, tick.label());
    }
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double y = TOP + i * ROW;
      String name = TextFit.shortened(bar.name(), SIZE, left - 16);
      svg.text(Colour.INK, SIZE, Svg.Anchor.END, left - 8, y + 15.5, name);
      Colour colour = bar.shade() == Shade.STRONG ? Colour.BAR : Colour.AXIS;
      double length = Math.max(1, scale.at(bar.passes()) - left);
      svg.bar(colour, left, y + 4, length, ROW - 8);
      String passes = Figures.number(bar.passes());
      svg.text(Colour.INK, SMALL, Svg.Anchor.START, left + length + 6, y + 15, passes);
    }
    svg.line(Colour.AXIS, 1, "", left, TOP, left, bottom);
    String words = "forward passes over the same rows";
    svg.text(Colour.MUTED, SMALL, Svg.Anchor.MIDDLE, (left + width - 64) / 2, bottom + 34, words);
    return new Chart(id, title, finding(bars), width, bottom + 44, svg.toString());
  }

  private static String finding(List<Bar> bars) {
    Bar first = bars.get(0);
    Bar last = bars.get(bars.size() - 1);
    return first.name()
        + " takes "
        + Figures.number(first.passes())
        + " forward passes, "
        + last.name()
        + " "
        + Figures.number(last.passes())
        + ".";
  }
}
