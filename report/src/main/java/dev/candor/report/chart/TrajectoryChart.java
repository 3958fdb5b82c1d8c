package dev.candor.report.chart;

import dev.candor.core.InputException;
import dev.candor.report.summary.WeightTrajectories;
import dev.candor.report.summary.WeightTrajectories.Trajectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When did the network find out what matters? The mean weight of every feature over epochs. The
 * lines that end highest have a colour and a name; the others are thin and grey. By ratios, weights
 * under 1/10,000 of the largest are drawn at that floor. Of many epochs, about {@value
 * #MOST_POINTS} evenly spaced ones are drawn.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param axis by differences or by ratios
 */
public record TrajectoryChart(int width, int height, YAxis axis) {
  private static final List<Colour> COLOURS =
      List.of(
          Colour.BLUE,
          Colour.VERMILLION,
          Colour.GREEN,
          Colour.PURPLE,
          Colour.ORANGE,
          Colour.SKY,
          Colour.INK);
  private static final int MOST_POINTS = 160;
  private static final int MOST_GREY = 60;
  private static final double LABEL_SIZE = 12;
  private static final double LABEL_GAP = 15;
  private static final double FLOOR = 1e-4;

  /** Checks that there is room. */
  public TrajectoryChart {
    if (width < 240 || height < 160) {
      throw InputException.of(
          "size", "must be 240 x 160 or more", width + " x " + height, "widen the chart");
    }
  }

  /** 760 x 380 pixels, the axis chosen by the values. */
  public static TrajectoryChart withDefaults() {
    return new TrajectoryChart(760, 380, YAxis.AUTOMATIC);
  }

  /** With this size instead. */
  public TrajectoryChart withSize(int newWidth, int newHeight) {
    return new TrajectoryChart(newWidth, newHeight, axis);
  }

  /** With this axis instead. */
  public TrajectoryChart withAxis(YAxis newAxis) {
    return new TrajectoryChart(width, height, newAxis);
  }

  /** Draws the trajectories. */
  public Chart draw(WeightTrajectories trajectories) {
    List<Trajectory> sorted =
        trajectories.features().stream()
            .sorted(Comparator.comparingDouble(TrajectoryChart::last).reversed())
            .toList();
    int named = Math.min(COLOURS.size(), sorted.size());
    List<Trajectory> grey = sorted.subList(named, Math.min(sorted.size(), named + MOST_GREY));
    Plot plot = plot(trajectories, sorted);
    Svg svg = new Svg();
    plot.frame(svg, plot.y() instanceof LogScale ? "weight (log scale)" : "weight");
    for (Trajectory line : grey) {
      svg.polyline(Colour.PALE, 1, "", points(plot, trajectories.epochs(), line));
    }
    for (int i = named - 1; i >= 0; i--) {
      List<double[]> points = points(plot, trajectories.epochs(), sorted.get(i));
      svg.polyline(COLOURS.get(i), 2, "", points);
    }
    labels(svg, plot, sorted.subList(0, named), sorted.size() - named);
    String id = width < 480 ? "weights-narrow" : "weights";
    String title = "Weights of the features over epochs";
    return new Chart(id, title, finding(trajectories, sorted), width, height, svg.toString());
  }

  private double labelRoom() {
    return Math.min(170, 0.38 * width);
  }

  private void labels(Svg svg, Plot plot, List<Trajectory> named, int others) {
    int count = named.size() + (others > 0 ? 1 : 0);
    double[] wanted = new double[count];
    for (int i = 0; i < named.size(); i++) {
      wanted[i] = plot.y().at(last(named.get(i)));
    }
    if (others > 0) {
      wanted[named.size()] = plot.y().from();
    }
    double[] places = LabelStack.spread(wanted, LABEL_GAP, plot.y().to(), plot.y().from());
    double x = plot.x().to();
    double room = labelRoom() - 26;
    for (int i = 0; i < named.size(); i++) {
      svg.disc(COLOURS.get(i), x, wanted[i], 3.2);
      svg.line(COLOURS.get(i), 1.2, "", x + 5, wanted[i], x + 15, places[i]);
      String name = TextFit.shortened(named.get(i).feature(), LABEL_SIZE, room);
      svg.text(Colour.INK, LABEL_SIZE, Svg.Anchor.START, x + 18, places[i] + 4, name);
    }
    if (others > 0) {
      String words = Figures.count(others) + (others == 1 ? " other" : " others");
      double y = places[named.size()] + 4;
      svg.text(Colour.MUTED, LABEL_SIZE, Svg.Anchor.START, x + 18, y, words);
    }
  }

  private Plot plot(WeightTrajectories trajectories, List<Trajectory> lines) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Trajectory line : lines) {
      for (double weight : line.weights()) {
        low = Math.min(low, weight);
        high = Math.max(high, weight);
      }
    }
    List<Integer> epochs = trajectories.epochs();
    double floor = low >= 0 && high > 0 ? Math.max(low, FLOOR * high) : low;
    Scale y = axis.over(floor, high, height - 44.0, 34);
    if (y instanceof LinearScale) {
      y = axis.over(Math.min(low, 0), high, height - 44.0, 34);
    }
    int marks = Math.max(2, width / 110);
    int last = epochs.get(epochs.size() - 1);
    return new Plot(LinearScale.exact(epochs.get(0), last, 56, width - labelRoom(), marks), y);
  }

  private static List<double[]> points(Plot plot, List<Integer> epochs, Trajectory line) {
    List<double[]> points = new ArrayList<>(epochs.size());
    for (int i = 0; i < epochs.size(); i++) {
      double weight = line.weights().get(i);
      points.add(new double[] {plot.x().at(epochs.get(i)), plot.y().at(weight)});
    }
    return Thinned.of(points, MOST_POINTS);
  }

  private static double last(Trajectory line) {
    return line.weights().get(line.weights().size() - 1);
  }

  private static String finding(WeightTrajectories trajectories, List<Trajectory> sorted) {
    Trajectory top = sorted.get(0);
    List<Integer> epochs = trajectories.epochs();
    int since = epochs.size() - 1;
    while (since > 0 && leads(top, sorted, since - 1)) {
      since--;
    }
    return Isolated.text(top.feature())
        + " ends with the largest weight, "
        + Figures.number(last(top))
        + ", and has led since epoch "
        + epochs.get(since)
        + " of those recorded, "
        + epochs.get(0)
        + " to "
        + epochs.get(epochs.size() - 1)
        + ".";
  }

  private static boolean leads(Trajectory top, List<Trajectory> all, int at) {
    double weight = top.weights().get(at);
    return all.stream().allMatch(other -> other.equals(top) || other.weights().get(at) < weight);
  }
}
