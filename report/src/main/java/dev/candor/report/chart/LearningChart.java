package dev.candor.report.chart;

import dev.candor.core.InputException;
import dev.candor.report.summary.CurvePoint;
import dev.candor.report.summary.LearningCurve;
import dev.candor.report.summary.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Does the network with the gate learn faster or better than its twin without it? One quantity over
 * epochs: solid lines on test rows, dashed on train rows, a disc at the end of the gate's lines and
 * a square at its twin's, a band of one standard deviation over seeds around the test lines. Of
 * many epochs, about {@value #MOST_POINTS} evenly spaced ones are drawn.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param axis by differences or by ratios
 */
public record LearningChart(int width, int height, YAxis axis) {
  private static final int MOST_POINTS = 200;
  private static final double LABEL_SIZE = 12;
  private static final double LABEL_GAP = 15;

  /** Checks that there is room. */
  public LearningChart {
    if (width < 240 || height < 160) {
      throw InputException.of(
          "size", "must be 240 x 160 or more", width + " x " + height, "widen the chart");
    }
  }

  /** 760 x 300 pixels, the axis chosen by the values. */
  public static LearningChart withDefaults() {
    return new LearningChart(760, 300, YAxis.AUTOMATIC);
  }

  /** With this size instead. */
  public LearningChart withSize(int newWidth, int newHeight) {
    return new LearningChart(newWidth, newHeight, axis);
  }

  /** With this axis instead. */
  public LearningChart withAxis(YAxis newAxis) {
    return new LearningChart(width, height, newAxis);
  }

  /**
   * Draws those curves that are of this quantity.
   *
   * @param quantity which to draw
   * @param name what it is called, such as {@code accuracy}
   * @param curves of any quantity
   * @return the chart, or empty where no curve is of this quantity
   */
  public Optional<Chart> draw(
      LearningCurve.Quantity quantity, String name, List<LearningCurve> curves) {
    List<LearningCurve> drawn = curves.stream().filter(c -> c.quantity() == quantity).toList();
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    Plot plot = plot(drawn);
    Svg svg = new Svg();
    plot.frame(svg, plot.y() instanceof LogScale ? name + " (log scale)" : name);
    for (LearningCurve curve : drawn) {
      band(svg, plot, curve);
    }
    double[] wanted = new double[drawn.size()];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = line(svg, plot, drawn.get(i));
    }
    double[] places = LabelStack.spread(wanted, LABEL_GAP, plot.y().to(), plot.y().from());
    for (int i = 0; i < wanted.length; i++) {
      LearningCurve curve = drawn.get(i);
      double x = plot.x().to();
      svg.line(colour(curve), 1, "", x + 6, wanted[i], x + 14, places[i]);
      String label = label(curve);
      svg.text(Colour.INK, LABEL_SIZE, Svg.Anchor.START, x + 17, places[i] + 4, label);
    }
    String id = quantity.name().toLowerCase(Locale.ROOT) + (width < 480 ? "-narrow" : "");
    String title = name + " over epochs, with the gate and without";
    return Optional.of(new Chart(id, title, finding(drawn), width, height, svg.toString()));
  }

  private Plot plot(List<LearningCurve> curves) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (LearningCurve curve : curves) {
      for (CurvePoint point : curve.points()) {
        low = Math.min(low, low(curve, point.value()));
        high = Math.max(high, high(curve, point.value()));
        first = Math.min(first, point.epoch());
        last = Math.max(last, point.epoch());
      }
    }
    double end = width - 100;
    return new Plot(
        LinearScale.exact(first, last, 56, end, Math.max(2, width / 110)),
        axis.over(low, high, height - 44.0, 34));
  }

  private static double low(LearningCurve curve, Spread value) {
    boolean positive = value.mean() > 0;
    double low = value.mean() - (hasBand(curve) ? value.sd() : 0);
    return positive && curve.quantity() == LearningCurve.Quantity.LOSS
        ? Math.max(low, value.mean() / 2)
        : low;
  }

  private static double high(LearningCurve curve, Spread value) {
    return value.mean() + (hasBand(curve) ? value.sd() : 0);
  }

  private static boolean hasBand(LearningCurve curve) {
    return curve.rows() == LearningCurve.Rows.TEST;
  }

  private static void band(Svg svg, Plot plot, LearningCurve curve) {
    List<CurvePoint> points = Thinned.of(curve.points(), MOST_POINTS);
    if (!hasBand(curve) || points.stream().allMatch(point -> point.value().sd() == 0)) {
      return;
    }
    List<double[]> outline = new ArrayList<>();
    for (CurvePoint point : points) {
      outline.add(at(plot, point.epoch(), high(curve, point.value())));
    }
    for (int i = points.size() - 1; i >= 0; i--) {
      CurvePoint point = points.get(i);
      outline.add(at(plot, point.epoch(), low(curve, point.value())));
    }
    svg.area(colour(curve), 0.16, outline);
  }

  private static double line(Svg svg, Plot plot, LearningCurve curve) {
    List<double[]> points = new ArrayList<>();
    for (CurvePoint point : Thinned.of(curve.points(), MOST_POINTS)) {
      points.add(at(plot, point.epoch(), point.value().mean()));
    }
    boolean test = curve.rows() == LearningCurve.Rows.TEST;
    svg.polyline(colour(curve), test ? 2 : 1.4, test ? "" : "5 3", points);
    double[] end = points.get(points.size() - 1);
    if (curve.network() == LearningCurve.Network.GATE) {
      svg.disc(colour(curve), end[0], end[1], 3.6);
    } else {
      svg.square(colour(curve), end[0], end[1], 3.2);
    }
    return end[1];
  }

  private static double[] at(Plot plot, int epoch, double value) {
    return new double[] {plot.x().at(epoch), plot.y().at(value)};
  }

  private static Colour colour(LearningCurve curve) {
    return curve.network() == LearningCurve.Network.GATE ? Colour.BLUE : Colour.VERMILLION;
  }

  private static String label(LearningCurve curve) {
    return curve.network().name().toLowerCase(Locale.ROOT)
        + ", "
        + curve.rows().name().toLowerCase(Locale.ROOT);
  }

  private static String finding(List<LearningCurve> curves) {
    StringBuilder words = new StringBuilder("At the last epoch drawn:");
    for (int i = 0; i < curves.size(); i++) {
      List<CurvePoint> points = curves.get(i).points();
      CurvePoint last = points.get(points.size() - 1);
      words.append((i == 0 ? " " : "; ") + label(curves.get(i)) + " rows ");
      words.append(Figures.score(last.value().mean()) + " (epoch " + last.epoch() + ")");
    }
    return words.append(".").toString();
  }
}
