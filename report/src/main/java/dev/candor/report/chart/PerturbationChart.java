package dev.candor.report.chart;

import dev.candor.core.InputException;
import dev.candor.report.evaluation.MethodKind;
import dev.candor.report.evaluation.PerturbationCurve;
import dev.candor.report.evaluation.PerturbationCurve.Point;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What does the model answer while features, or patches of a picture, are taken away, or given
 * back, in the order of each method? One line for each method, told apart by colour and dashes,
 * floors in grey; a band of the 95 % interval of the mean around the first line or around all.
 *
 * @param width in CSS pixels
 * @param height of the plot in CSS pixels; where names stand below it, they come on top of that
 * @param answer what the axis of y shows, such as {@code mean answer}
 * @param parts what is taken away, such as {@code features}
 * @param bands which lines have a band
 */
public record PerturbationChart(int width, int height, String answer, String parts, Bands bands) {
  /** Checks that there is room. */
  public PerturbationChart {
    if (width < 240 || height < 160) {
      throw InputException.of(
          "size", "must be 240 x 160 or more", width + " x " + height, "widen the chart");
    }
  }

  /** 760 x 320 pixels, of features, a band around the first line. */
  public static PerturbationChart withDefaults() {
    return new PerturbationChart(760, 320, "mean answer", "features", Bands.FIRST);
  }

  /** With this size instead. */
  public PerturbationChart withSize(int newWidth, int newHeight) {
    return new PerturbationChart(newWidth, newHeight, answer, parts, bands);
  }

  /** With another axis of y. */
  public PerturbationChart withAnswer(String newAnswer) {
    return new PerturbationChart(width, height, newAnswer, parts, bands);
  }

  /** With another word for what is taken away. */
  public PerturbationChart withParts(String newParts) {
    return new PerturbationChart(width, height, answer, newParts, bands);
  }

  /** With bands around other lines. */
  public PerturbationChart withBands(Bands newBands) {
    return new PerturbationChart(width, height, answer, parts, newBands);
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
    NamedLines lines =
        new NamedLines(drawn.stream().map(PerturbationChart::named).toList(), width, height);
    Plot plot = lines.plot(lines.across(0, 1, lines.isNarrow() ? 2 : 5), bands);
    Svg svg = new Svg();
    plot.frame(svg, answer, share);
    lines.draw(svg, plot, bands);
    String id = measure.toLowerCase(Locale.ROOT) + (lines.isNarrow() ? "-narrow" : "");
    return Optional.of(new Chart(id, title, finding(drawn), width, lines.room(), svg.toString()));
  }

  private static NamedLines.Line named(PerturbationCurve curve) {
    return new NamedLines.Line(
        curve.method(),
        curve.kind() == MethodKind.FLOOR,
        curve.points().stream()
            .map(p -> new NamedLines.Spot(p.share(), p.mean(), p.low(), p.high()))
            .toList());
  }

  private String finding(List<PerturbationCurve> drawn) {
    StringBuilder words =
        new StringBuilder(answer.substring(0, 1).toUpperCase(Locale.ROOT))
            .append(answer.substring(1))
            .append(" at half of the ")
            .append(parts)
            .append(':');
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
