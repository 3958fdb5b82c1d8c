package dev.candor.report.chart;

import dev.candor.core.InputException;
import dev.candor.report.evaluation.MethodKind;
import dev.candor.report.evaluation.PerturbationCurve;
import dev.candor.report.evaluation.PerturbationCurve.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What does the model answer while features are taken away, or given back, in the order of each
 * method? One line for each method, told apart by colour and dashes, floors in grey; a band of the
 * 95 % interval of the mean around the first line, so that a reader knows how wide they are.
 *
 * @param width in CSS pixels
 * @param height of the plot in CSS pixels; where names stand below it, they come on top of that
 * @param answer what the axis of y shows, such as {@code mean answer}
 */
public record PerturbationChart(int width, int height, String answer) {
  private static final int NARROW = 520;
  private static final double SIZE = 12;
  private static final double LEFT = 56;
  private static final double NAMES = 168;
  private static final double LINE = 18;
  private static final double SAMPLE = 26;
  private static final Colour[] COLOURS = {
    Colour.BLUE, Colour.VERMILLION, Colour.GREEN, Colour.PURPLE, Colour.ORANGE, Colour.SKY
  };
  private static final String[] DASHES = {"", "7 3", "2 3", "9 3 2 3"};

  /** Checks that there is room. */
  public PerturbationChart {
    if (width < 240 || height < 160) {
      throw InputException.of(
          "size", "must be 240 x 160 or more", width + " x " + height, "widen the chart");
    }
  }

  /** 760 x 320 pixels. */
  public static PerturbationChart withDefaults() {
    return new PerturbationChart(760, 320, "mean answer");
  }

  /** With this size instead. */
  public PerturbationChart withSize(int newWidth, int newHeight) {
    return new PerturbationChart(newWidth, newHeight, answer);
  }

  /** With another axis of y. */
  public PerturbationChart withAnswer(String newAnswer) {
    return new PerturbationChart(width, height, newAnswer);
  }

  /**
   * Draws those curves that belong to a measure.
   *
   * @param measure the measure's name
   * @param title what is drawn
   * @param share what the axis of x counts, such as {@code share of features taken away}
   * @param curves of any measure
   * @return the chart, or empty where no curve is of this measure
   */
  public Optional<Chart> draw(
      String measure, String title, String share, List<PerturbationCurve> curves) {
    List<PerturbationCurve> drawn =
        curves.stream().filter(curve -> curve.measure().equals(measure)).toList();
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    boolean below = width < NARROW;
    Plot plot = plot(drawn, below ? width - 12.0 : width - NAMES);
    Svg svg = new Svg();
    plot.frame(svg, answer, share);
    drawn.stream()
        .filter(curve -> curve.kind() != MethodKind.FLOOR)
        .findFirst()
        .ifPresent(curve -> band(svg, plot, curve));
    for (int i = drawn.size() - 1; i >= 0; i--) {
      line(svg, plot, drawn, i);
    }
    double left = below ? LEFT : plot.x().to() + 16;
    double top = below ? height + 6.0 : plot.y().to() + 4;
    for (int i = 0; i < drawn.size(); i++) {
      double y = top + i * LINE;
      Style style = style(drawn, i);
      svg.line(style.colour(), style.width(), style.dash(), left, y, left + SAMPLE, y);
      String name = TextFit.shortened(drawn.get(i).method(), SIZE, width - left - SAMPLE - 8);
      svg.text(Colour.INK, SIZE, Svg.Anchor.START, left + SAMPLE + 6, y + 4, name);
    }
    double room = below ? top + drawn.size() * LINE : Math.max(height, top + drawn.size() * LINE);
    String id = measure.toLowerCase(Locale.ROOT) + (below ? "-narrow" : "");
    return Optional.of(new Chart(id, title, finding(drawn), width, room, svg.toString()));
  }

  private record Style(Colour colour, String dash, double width) {}

  private static Style style(List<PerturbationCurve> drawn, int i) {
    MethodKind kind = drawn.get(i).kind();
    int before =
        (int)
            drawn.subList(0, i).stream()
                .filter(curve -> (curve.kind() == MethodKind.FLOOR) == (kind == MethodKind.FLOOR))
                .count();
    return kind == MethodKind.FLOOR
        ? new Style(Colour.AXIS, DASHES[(before + 1) % DASHES.length], 1.6)
        : new Style(
            COLOURS[before % COLOURS.length], DASHES[before / COLOURS.length % DASHES.length], 2);
  }

  private Plot plot(List<PerturbationCurve> curves, double end) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (PerturbationCurve curve : curves) {
      for (Point point : curve.points()) {
        low = Math.min(low, point.mean());
        high = Math.max(high, point.mean());
      }
    }
    return new Plot(
        LinearScale.exact(0, 1, LEFT, end, width < NARROW ? 2 : 5),
        YAxis.LINEAR.over(low, high, height - 44.0, 34));
  }

  private static void band(Svg svg, Plot plot, PerturbationCurve curve) {
    List<double[]> outline = new ArrayList<>();
    for (Point point : curve.points()) {
      outline.add(at(plot, point.share(), point.high()));
    }
    for (int i = curve.points().size() - 1; i >= 0; i--) {
      outline.add(at(plot, curve.points().get(i).share(), curve.points().get(i).low()));
    }
    svg.area(COLOURS[0], 0.14, outline);
  }

  private static void line(Svg svg, Plot plot, List<PerturbationCurve> drawn, int i) {
    Style style = style(drawn, i);
    List<double[]> points = new ArrayList<>();
    for (Point point : drawn.get(i).points()) {
      points.add(at(plot, point.share(), point.mean()));
    }
    svg.polyline(style.colour(), style.width(), style.dash(), points);
  }

  private static double[] at(Plot plot, double share, double value) {
    double y = plot.y().at(value);
    return new double[] {plot.x().at(share), Math.max(plot.y().to(), Math.min(plot.y().from(), y))};
  }

  private String finding(List<PerturbationCurve> drawn) {
    StringBuilder words =
        new StringBuilder(answer.substring(0, 1).toUpperCase(Locale.ROOT))
            .append(answer.substring(1))
            .append(" at half of the features:");
    for (int i = 0; i < drawn.size(); i++) {
      List<Point> points = drawn.get(i).points();
      Point middle = points.get(0);
      for (Point point : points) {
        middle = Math.abs(point.share() - 0.5) < Math.abs(middle.share() - 0.5) ? point : middle;
      }
      words.append(i == 0 ? " " : "; ").append(drawn.get(i).method()).append(' ');
      words.append(Figures.score(middle.mean()));
    }
    return words.append(".").toString();
  }
}
