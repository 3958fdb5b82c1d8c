package dev.candor.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines with names: told apart by colour and dashes, floors in grey; the names stand on the right,
 * or below where a chart is narrow.
 *
 * @param lines in the order named
 * @param width of the chart in CSS pixels
 * @param height of its plot
 */
record NamedLines(List<Line> lines, int width, int height) {
  private static final int NARROW = 520;
  private static final double SIZE = 12;
  private static final double LEFT = 56;
  private static final double LEAST_NAMES = 168;
  private static final double MOST_NAMES = 268;
  private static final double STEP = 18;
  private static final double SAMPLE = 26;
  private static final Colour[] COLOURS = {
    Colour.BLUE, Colour.VERMILLION, Colour.GREEN, Colour.PURPLE, Colour.ORANGE, Colour.SKY
  };
  private static final String[] DASHES = {"", "7 3", "2 3", "9 3 2 3"};

  /**
   * One line.
   *
   * @param name what it is called
   * @param isFloor whether it is what any method must beat
   * @param spots from left to right
   */
  record Line(String name, boolean isFloor, List<Spot> spots) {}

  /** A point of a line: a mean and the interval around it. */
  record Spot(double x, double mean, double low, double high) {}

  private record Style(Colour colour, String dash, double width) {}

  boolean isNarrow() {
    return width < NARROW;
  }

  /** A plot that holds all lines, and the intervals of those that have a band. */
  Plot plot(LinearScale x, Bands bands) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Line line : lines) {
      for (Spot spot : line.spots()) {
        low = Math.min(low, bands == Bands.ALL ? spot.low() : spot.mean());
        high = Math.max(high, bands == Bands.ALL ? spot.high() : spot.mean());
      }
    }
    return new Plot(x, YAxis.LINEAR.over(low, high, height - 44.0, 34));
  }

  /** An axis from the least to the largest, with about so many marks. */
  LinearScale across(double least, double largest, int marks) {
    double end = isNarrow() ? width - 12.0 : width - names();
    return LinearScale.exact(least, largest, LEFT, end, marks);
  }

  /** Room on the right for samples and names. */
  private double names() {
    double longest =
        lines.stream().mapToDouble(line -> TextFit.width(line.name(), SIZE)).max().orElse(0);
    return Math.min(MOST_NAMES, Math.max(LEAST_NAMES, longest + SAMPLE + 32));
  }

  /** Draws bands, lines and names. */
  void draw(Svg svg, Plot plot, Bands bands) {
    boolean banded = false;
    for (int i = 0; i < lines.size(); i++) {
      if (bands == Bands.ALL || (!banded && !lines.get(i).isFloor())) {
        banded = true;
        band(svg, plot, i);
      }
    }
    for (int i = lines.size() - 1; i >= 0; i--) {
      List<double[]> points = new ArrayList<>();
      for (Spot spot : lines.get(i).spots()) {
        points.add(at(plot, spot.x(), spot.mean()));
      }
      svg.polyline(style(i).colour(), style(i).width(), style(i).dash(), points);
    }
    double left = isNarrow() ? LEFT : plot.x().to() + 16;
    double top = top();
    for (int i = 0; i < lines.size(); i++) {
      double y = top + i * STEP;
      svg.line(style(i).colour(), style(i).width(), style(i).dash(), left, y, left + SAMPLE, y);
      String name = TextFit.shortened(lines.get(i).name(), SIZE, width - left - SAMPLE - 8);
      svg.text(Colour.INK, SIZE, Svg.Anchor.START, left + SAMPLE + 6, y + 4, name);
    }
  }

  private double top() {
    return isNarrow() ? height + 6.0 : 34 + 4;
  }

  /** The height of the chart with the names. */
  double room() {
    double names = top() + lines.size() * STEP;
    return isNarrow() ? names : Math.max(height, names);
  }

  private void band(Svg svg, Plot plot, int line) {
    List<Spot> spots = lines.get(line).spots();
    if (spots.stream().allMatch(spot -> spot.low() == spot.high())) {
      return;
    }
    List<double[]> outline = new ArrayList<>();
    for (Spot spot : spots) {
      outline.add(at(plot, spot.x(), spot.high()));
    }
    for (int i = spots.size() - 1; i >= 0; i--) {
      outline.add(at(plot, spots.get(i).x(), spots.get(i).low()));
    }
    svg.area(style(line).colour(), 0.14, outline);
  }

  private Style style(int line) {
    boolean floor = lines.get(line).isFloor();
    int before =
        (int) lines.subList(0, line).stream().filter(other -> other.isFloor() == floor).count();
    return floor
        ? new Style(Colour.AXIS, DASHES[(before + 1) % DASHES.length], 1.6)
        : new Style(
            COLOURS[before % COLOURS.length], DASHES[before / COLOURS.length % DASHES.length], 2);
  }

  private static double[] at(Plot plot, double x, double value) {
    double y = plot.y().at(value);
    return new double[] {plot.x().at(x), Math.max(plot.y().to(), Math.min(plot.y().from(), y))};
  }
}
