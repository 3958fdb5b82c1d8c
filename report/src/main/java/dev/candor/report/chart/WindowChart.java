package dev.candor.report.chart;

import dev.candor.core.InputException;
import dev.candor.report.heat.ColourScale;
import dev.candor.report.heat.HeatMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What mattered when? A window of a series as a map: a row for each feature, the strongest on top,
 * time from left to right; above it the size of every step over all features, on the right each
 * feature's sum. Of many features the strongest are drawn and the others counted; of many steps,
 * neighbours are drawn together as their mean. Colours are those of {@link ColourScale}.
 *
 * @param width in CSS pixels; under {@value #NARROW} names stand above their rows
 * @param shown how many features are drawn at most
 * @param columns how many columns are drawn at most
 */
public record WindowChart(int width, int shown, int columns) {
  private static final int NARROW = 480;
  private static final double SIZE = 13;
  private static final double SMALL = 11.5;
  private static final double PROFILE = 34;
  private static final double TOP = 26;
  private static final double BAR = 9;
  private static final int LEVELS = 24;

  /** Checks that there is room. */
  public WindowChart {
    if (width < 240) {
      throw InputException.of("width", "must be 240 or more", width, "widen the chart");
    }
    if (shown < 1 || columns < 2) {
      throw InputException.of(
          "shown and columns", "must be 1 and 2 or more", shown + " and " + columns, "draw more");
    }
  }

  /** 760 pixels wide, 24 features, 80 columns. */
  public static WindowChart withDefaults() {
    return new WindowChart(760, 24, 80);
  }

  /** With this width instead. */
  public WindowChart withWidth(int newWidth) {
    return new WindowChart(newWidth, shown, columns);
  }

  /** With so many features at most. */
  public WindowChart withShown(int newShown) {
    return new WindowChart(width, newShown, columns);
  }

  /** With so many columns at most. */
  public WindowChart withColumns(int newColumns) {
    return new WindowChart(width, shown, newColumns);
  }

  /**
   * Draws a window, or the mean over many.
   *
   * @param id a name that is unique in a page: letters, digits and hyphens
   * @param title what is drawn
   * @param features their names, one for each column of the map
   * @param map {@code [steps, features]}, steps in the order of time
   */
  public Chart draw(String id, String title, List<String> features, HeatMap map) {
    WindowRows rows = WindowRows.of(features, map);
    List<WindowRows.Row> drawn = rows.strongest(shown);
    WindowColumns time = WindowColumns.of(map, columns);
    boolean stacked = width < NARROW;
    Frame frame = stacked ? Frame.stacked(width) : Frame.beside(width, drawn);
    Svg svg = new Svg();
    double top = TOP + PROFILE + 6;
    profile(svg, frame, time);
    double bound = bound(drawn, time);
    cells(svg, frame, drawn, time, bound, top);
    double largest = Math.abs(drawn.get(0).sum());
    double y = top;
    for (WindowRows.Row row : drawn) {
      words(svg, frame, row, y, largest);
      y += frame.row();
    }
    double bottom = axis(svg, frame, map.rows(), y);
    bottom = ramp(svg, frame, ColourScale.of(map), bound, bottom);
    for (String line : rows.others(shown)) {
      bottom += 18;
      svg.text(Colour.MUTED, SMALL, Svg.Anchor.START, 8, bottom, line);
    }
    return new Chart(id, title, rows.finding(time), width, bottom + 10, svg.toString());
  }

  /** Where things stand. */
  private record Frame(
      double left, double right, double width, double row, double cell, double up) {
    static Frame beside(int width, List<WindowRows.Row> drawn) {
      double names =
          drawn.stream().mapToDouble(row -> TextFit.width(row.name(), SIZE)).max().orElse(0);
      double left = 8 + Math.min(.26 * width, Math.max(60, names)) + 10;
      return new Frame(left, width - 132.0, width, 20, 18, 0);
    }

    static Frame stacked(int width) {
      return new Frame(8, width - 8.0, width, 36, 16, 18);
    }

    boolean isStacked() {
      return up > 0;
    }

    double at(double share) {
      return left + share * (right - left);
    }
  }

  private static void profile(Svg svg, Frame frame, WindowColumns time) {
    double most = 0;
    for (int column = 0; column < time.count(); column++) {
      most = Math.max(most, time.size(column));
    }
    double base = TOP + PROFILE;
    svg.text(Colour.MUTED, SMALL, Svg.Anchor.START, frame.left(), 14, "all features, size by step");
    if (!frame.isStacked()) {
      svg.text(Colour.MUTED, SMALL, Svg.Anchor.END, frame.width() - 8, base, "sum");
    }
    double steps = time.map().rows();
    for (int column = 0; column < time.count() && most > 0; column++) {
      double height = PROFILE * time.size(column) / most;
      double from = frame.at(time.first(column) / steps);
      double to = frame.at(time.end(column) / steps);
      double gap = to - from > 4 ? 1 : 0;
      svg.bar(Colour.AXIS, from, base - height, to - from - gap, height);
    }
    svg.line(Colour.AXIS, 1, "", frame.left(), base, frame.right(), base);
  }

  private static double bound(List<WindowRows.Row> drawn, WindowColumns time) {
    double bound = 0;
    for (WindowRows.Row row : drawn) {
      for (int column = 0; column < time.count(); column++) {
        bound = Math.max(bound, Math.abs(time.at(column, row.feature())));
      }
    }
    return bound;
  }

  /** All cells of a colour in one mark, neighbours of one colour as one cell. */
  private static void cells(
      Svg svg,
      Frame frame,
      List<WindowRows.Row> drawn,
      WindowColumns time,
      double bound,
      double top) {
    ColourScale scale = ColourScale.of(time.map());
    Map<Integer, List<double[]>> byLevel = new TreeMap<>();
    double steps = time.map().rows();
    for (int i = 0; i < drawn.size(); i++) {
      double y = top + i * frame.row() + frame.up();
      int from = 0;
      while (from < time.count()) {
        int level = level(time.at(from, drawn.get(i).feature()), bound);
        int to = from + 1;
        while (to < time.count() && level(time.at(to, drawn.get(i).feature()), bound) == level) {
          to++;
        }
        double left = frame.at(time.first(from) / steps);
        double right = frame.at(time.end(to - 1) / steps);
        byLevel
            .computeIfAbsent(level, l -> new ArrayList<>())
            .add(new double[] {left, y, right - left, frame.cell()});
        from = to;
      }
    }
    byLevel.forEach((level, cells) -> svg.cells(scale.rgb((double) level / LEVELS), cells));
  }

  private static int level(double value, double bound) {
    return bound == 0 ? 0 : (int) Math.round(LEVELS * value / bound);
  }

  private static void words(Svg svg, Frame frame, WindowRows.Row row, double top, double largest) {
    String sum = Figures.aligned(row.sum(), largest);
    String number = row.sum() > 0 && row.isSigned() ? "+" + sum : sum;
    if (frame.isStacked()) {
      double room = frame.right() - frame.left() - TextFit.width(number, SIZE) - 12;
      String name = Isolated.text(TextFit.shortened(row.name(), SIZE, room));
      svg.text(Colour.INK, SIZE, Svg.Anchor.START, frame.left(), top + 14, name);
      svg.text(Colour.INK, SIZE, Svg.Anchor.END, frame.right(), top + 14, number);
      return;
    }
    double base = top + frame.cell() / 2 + 4.5;
    String name = Isolated.text(TextFit.shortened(row.name(), SIZE, frame.left() - 18));
    svg.text(Colour.INK, SIZE, Svg.Anchor.END, frame.left() - 10, base, name);
    svg.text(Colour.INK, SMALL, Svg.Anchor.END, frame.width() - 8, base, number);
    double room = frame.width() - 8 - 58 - frame.right() - 10;
    double length = largest == 0 ? 0 : room * Math.abs(row.sum()) / largest;
    Colour colour = !row.isSigned() ? Colour.AXIS : row.sum() < 0 ? Colour.BLUE : Colour.VERMILLION;
    double middle = top + frame.cell() / 2;
    svg.bar(colour, frame.right() + 10, middle - BAR / 2, length, BAR);
  }

  private static double axis(Svg svg, Frame frame, int steps, double from) {
    double cell = (frame.right() - frame.left()) / steps;
    double bottom = from + 2;
    svg.line(Colour.AXIS, 1, "", frame.left(), bottom, frame.right(), bottom);
    int marks = (int) Math.max(1, (frame.right() - frame.left()) / 70);
    LinearScale scale =
        LinearScale.exact(
            1.0 - steps,
            steps == 1 ? 1 : 0,
            frame.left() + cell / 2,
            frame.right() - cell / 2,
            marks);
    for (Tick tick : scale.ticks()) {
      if (tick.value() == Math.rint(tick.value()) && tick.value() <= 0) {
        double at = steps == 1 ? frame.at(.5) : scale.at(tick.value());
        svg.line(Colour.AXIS, 1, "", at, bottom, at, bottom + 4);
        svg.text(Colour.MUTED, SMALL, Svg.Anchor.MIDDLE, at, bottom + 16, tick.label());
      }
    }
    svg.text(
        Colour.MUTED,
        SMALL,
        Svg.Anchor.MIDDLE,
        frame.at(.5),
        bottom + 33,
        "steps before the window\u2019s last");
    return bottom + 40;
  }

  private static double ramp(Svg svg, Frame frame, ColourScale scale, double bound, double from) {
    boolean signed = scale == ColourScale.DIVERGING;
    String low = signed ? Figures.number(-bound) + " against" : "0";
    String high = Figures.number(bound) + (signed ? " for" : "");
    double y = from + 10;
    double left = frame.left() + TextFit.width(low, SMALL) + 8;
    double right = frame.right() - TextFit.width(high, SMALL) - 8;
    int levels = signed ? 2 * LEVELS + 1 : LEVELS + 1;
    for (int i = 0; i < levels; i++) {
      double x = left + (right - left) * i / levels;
      double next = left + (right - left) * (i + 1) / levels;
      int level = signed ? i - LEVELS : i;
      svg.cells(scale.rgb((double) level / LEVELS), List.of(new double[] {x, y, next - x, 9}));
    }
    svg.text(Colour.MUTED, SMALL, Svg.Anchor.START, frame.left(), y + 9, low);
    svg.text(Colour.MUTED, SMALL, Svg.Anchor.END, frame.right(), y + 9, high);
    return y + 14;
  }
}
