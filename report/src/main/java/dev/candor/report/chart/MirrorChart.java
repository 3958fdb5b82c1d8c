package dev.candor.report.chart;

import dev.candor.core.InputException;
import java.util.List;
import java.util.stream.Stream;

/**
 * How wrong is a model that sees some of its features, the first of a ranking or the last? A panel
 * for each ranking: a solid line for the first features, a dashed one for the last, which a good
 * ranking holds far apart; in grey what random orders leave, and what all features and none leave.
 *
 * @param width in CSS pixels; under {@value #NARROW} panels stand two in a row
 * @param quantity what the axis of y shows, such as {@code error, cm}
 */
public record MirrorChart(int width, String quantity) {
  private static final int NARROW = 620;
  private static final double SIZE = 12;
  private static final double LEFT = 44;
  private static final double GAP = 16;
  private static final double BELOW_LEGEND = 22;
  private static final double PANEL = 190;
  private static final double BELOW = 34;

  /** Checks that there is room. */
  public MirrorChart {
    if (width < 320) {
      throw InputException.of("width", "must be 320 or more", width, "widen the chart");
    }
  }

  /** 760 pixels wide. */
  public static MirrorChart of(String quantity) {
    return new MirrorChart(760, quantity);
  }

  /**
   * A ranking.
   *
   * @param name what it is called
   * @param first what is left when its first features are kept, one number for each share
   * @param last the same of its last features
   * @param firstSpread intervals of the first's numbers; none, or one for each
   * @param lastSpread intervals of the last's
   */
  public record Panel(
      String name,
      List<Double> first,
      List<Double> last,
      List<Span> firstSpread,
      List<Span> lastSpread) {
    /** Copies the lists. */
    public Panel {
      first = List.copyOf(first);
      last = List.copyOf(last);
      firstSpread = List.copyOf(firstSpread);
      lastSpread = List.copyOf(lastSpread);
      if (!fits(first, firstSpread) || !fits(last, lastSpread)) {
        throw InputException.of(
            "spread of " + name, "must be none or one for each number", firstSpread, "give each");
      }
    }

    /** Without intervals. */
    public Panel(String name, List<Double> first, List<Double> last) {
      this(name, first, last, List.of(), List.of());
    }

    /** With these intervals, drawn as upright lines. */
    public Panel withSpread(List<Span> ofFirst, List<Span> ofLast) {
      return new Panel(name, first, last, ofFirst, ofLast);
    }

    private static boolean fits(List<Double> values, List<Span> spread) {
      return spread.isEmpty() || spread.size() == values.size();
    }
  }

  /** An interval. */
  public record Span(double low, double high) {}

  /**
   * What is the same in every panel.
   *
   * @param shares of the features that are kept, ascending
   * @param random what random orders leave; may be empty
   * @param all what all features leave
   * @param none what an answer that looks at nothing leaves
   */
  public record Frame(List<Double> shares, List<Double> random, double all, double none) {
    /** Copies the lists. */
    public Frame {
      shares = List.copyOf(shares);
      random = List.copyOf(random);
    }
  }

  /**
   * Draws the panels.
   *
   * @param id unique in a page
   * @throws InputException if there is no panel, or one has another number of shares
   */
  public Chart draw(String id, String title, Frame frame, List<Panel> panels) {
    int shares = frame.shares().size();
    boolean fits =
        panels.stream().allMatch(p -> p.first().size() == shares && p.last().size() == shares);
    if (panels.isEmpty() || shares < 2 || !fits) {
      throw InputException.of(
          "panels",
          "must have a number for each of two or more shares",
          panels.size(),
          "give some");
    }
    int columns = width < NARROW ? 2 : 3;
    double room = (width - LEFT - 10 - (columns - 1) * GAP) / columns;
    double[] ends = ends(frame, panels);
    Svg svg = new Svg();
    double legend = legend(svg);
    for (int i = 0; i < panels.size(); i++) {
      double left = LEFT + i % columns * (room + GAP);
      int row = i / columns;
      double top = legend + row * (PANEL + BELOW) + 22;
      Scale y = LinearScale.rounded(ends[0], ends[1], top + PANEL - 22, top, 5);
      double inset = 14;
      LinearScale x =
          new LinearScale(
              frame.shares().get(0),
              frame.shares().get(shares - 1),
              left + inset,
              left + room - inset,
              1);
      panel(svg, new Plot(x, y), frame, panels.get(i), i % columns == 0, inset);
    }
    int rows = (panels.size() + columns - 1) / columns;
    double height = legend + rows * (PANEL + BELOW) + 6;
    svg.text(
        Colour.MUTED, SIZE, Svg.Anchor.MIDDLE, width / 2.0, height - 4, "share of features kept");
    return new Chart(id, title, finding(panels), width, height, svg.toString());
  }

  private static double[] ends(Frame frame, List<Panel> panels) {
    Stream<Double> spreads =
        panels.stream()
            .flatMap(p -> Stream.concat(p.firstSpread().stream(), p.lastSpread().stream()))
            .flatMap(span -> Stream.of(span.low(), span.high()));
    double[] values =
        Stream.of(
                panels.stream().flatMap(p -> Stream.concat(p.first().stream(), p.last().stream())),
                Stream.concat(frame.random().stream(), Stream.of(frame.all(), frame.none())),
                spreads)
            .flatMap(some -> some)
            .mapToDouble(v -> v)
            .sorted()
            .toArray();
    return new double[] {values[0], values[values.length - 1]};
  }

  /** One line, or more where it is narrow; gives where it ends. */
  private double legend(Svg svg) {
    svg.text(Colour.INK, SIZE, Svg.Anchor.START, 8, 18, quantity);
    List<Sample> samples =
        List.of(
            new Sample(Colour.BLUE, "", "first features kept"),
            new Sample(Colour.VERMILLION, "6 3", "last kept"),
            new Sample(Colour.AXIS, "2 3", "random"),
            new Sample(Colour.MUTED, "", "all, none (thin)"));
    double at = Math.max(LEFT + 60, 8 + TextFit.width(quantity, SIZE) + 24);
    double line = 18;
    for (Sample sample : samples) {
      double room = 41 + TextFit.width(sample.words(), SIZE);
      if (at + room - 12 > width) {
        at = 8;
        line += 18;
      }
      double thick = sample.colour() == Colour.MUTED ? .8 : 2;
      svg.line(sample.colour(), thick, sample.dash(), at, line - 4, at + 24, line - 4);
      svg.text(Colour.INK, SIZE, Svg.Anchor.START, at + 29, line, sample.words());
      at += room;
    }
    return line + BELOW_LEGEND;
  }

  /** What a line of the legend shows. */
  private record Sample(Colour colour, String dash, String words) {}

  private static void panel(
      Svg svg, Plot plot, Frame frame, Panel panel, boolean marked, double inset) {
    double from = plot.x().from() - inset;
    double to = plot.x().to() + inset;
    for (Tick tick : plot.y().ticks()) {
      double at = plot.y().at(tick.value());
      svg.line(Colour.GRID, 1, "", from, at, to, at);
      if (marked) {
        svg.text(Colour.MUTED, SIZE, Svg.Anchor.END, from - 6, at + 4, tick.label());
      }
    }
    for (double share : frame.shares()) {
      String label = Math.round(100 * share) + "\u00a0%";
      double at = plot.x().at(share);
      svg.text(Colour.MUTED, SIZE, Svg.Anchor.MIDDLE, at, plot.y().from() + 16, label);
    }
    String name = TextFit.shortened(panel.name(), SIZE + 1, to - from);
    svg.text(Colour.INK, SIZE + 1, Svg.Anchor.START, from, plot.y().to() - 8, name);
    for (double level : new double[] {frame.all(), frame.none()}) {
      svg.line(Colour.MUTED, .8, "", from, plot.y().at(level), to, plot.y().at(level));
    }
    if (!frame.random().isEmpty()) {
      svg.polyline(Colour.AXIS, 2, "2 3", points(plot, frame, frame.random()));
    }
    spread(svg, plot, frame, Colour.VERMILLION, panel.lastSpread());
    spread(svg, plot, frame, Colour.BLUE, panel.firstSpread());
    List<double[]> last = points(plot, frame, panel.last());
    svg.polyline(Colour.VERMILLION, 2, "6 3", last);
    last.forEach(point -> svg.square(Colour.VERMILLION, point[0], point[1], 3));
    List<double[]> first = points(plot, frame, panel.first());
    svg.polyline(Colour.BLUE, 2, "", first);
    first.forEach(point -> svg.disc(Colour.BLUE, point[0], point[1], 3.5));
  }

  private static void spread(Svg svg, Plot plot, Frame frame, Colour colour, List<Span> intervals) {
    for (int i = 0; i < intervals.size(); i++) {
      double at = plot.x().at(frame.shares().get(i));
      double low = plot.y().at(intervals.get(i).low());
      svg.line(colour, 1, "", at, low, at, plot.y().at(intervals.get(i).high()));
    }
  }

  private static List<double[]> points(Plot plot, Frame frame, List<Double> values) {
    return java.util.stream.IntStream.range(0, values.size())
        .mapToObj(
            i -> new double[] {plot.x().at(frame.shares().get(i)), plot.y().at(values.get(i))})
        .toList();
  }

  private static String finding(List<Panel> panels) {
    StringBuilder words = new StringBuilder("Mean over the shares, first and last features kept: ");
    for (int i = 0; i < panels.size(); i++) {
      Panel panel = panels.get(i);
      words.append(i == 0 ? "" : "; ").append(panel.name()).append(' ');
      words.append(Figures.number(mean(panel.first()))).append(" and ");
      words.append(Figures.number(mean(panel.last())));
    }
    return words.append('.').toString();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(v -> v).average().orElse(0);
  }
}
