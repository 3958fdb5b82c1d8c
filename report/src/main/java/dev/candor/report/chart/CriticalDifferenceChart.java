package dev.candor.report.chart;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which methods are told apart by the mean of their ranks over subjects? Each stands at its mean
 * rank, the best on the left; a bar joins those whose ranks differ by no more than the critical
 * difference, so that chance may have put them in this order.
 *
 * <p>J. Demsar, "Statistical Comparisons of Classifiers over Multiple Data Sets", Journal of
 * Machine Learning Research 7 (2006) 1-30.
 *
 * @param width in CSS pixels
 */
public record CriticalDifferenceChart(int width) {
  private static final double SIZE = 12;
  private static final double AXIS = 58;
  private static final double ROW = 19;
  private static final double BAR = 7;

  /** Checks that there is room. */
  public CriticalDifferenceChart {
    if (width < 560) {
      throw InputException.of("width", "must be 560 or more", width, "widen the chart");
    }
  }

  /** 760 pixels wide. */
  public static CriticalDifferenceChart withDefaults() {
    return new CriticalDifferenceChart(760);
  }

  /** A method and the mean of its ranks, 1 the best. */
  public record Place(String name, double rank) {}

  /** A run of places, from the first to the last of them. */
  private record Run(int first, int last) {}

  /**
   * Draws the places.
   *
   * @param id unique in a page
   * @param critical how far two mean ranks must be apart to be told apart
   * @throws InputException if there are fewer than two
   */
  public Chart draw(String id, String title, List<Place> given, double critical) {
    if (given.size() < 2 || !(critical > 0)) {
      throw InputException.of(
          "places", "must be two or more with a difference", given.size(), "give more");
    }
    List<Place> places = given.stream().sorted(Comparator.comparingDouble(Place::rank)).toList();
    List<Run> runs = runs(places, critical);
    double names = 8 + names(places);
    LinearScale scale = LinearScale.exact(1, places.size(), names, width - names, places.size());
    Svg svg = new Svg();
    axis(svg, scale, critical);
    for (int i = 0; i < runs.size(); i++) {
      double y = AXIS + 10 + i * BAR;
      double from = scale.at(places.get(runs.get(i).first()).rank()) - 3;
      double to = scale.at(places.get(runs.get(i).last()).rank()) + 3;
      svg.line(Colour.VERMILLION, 3, "", from, y, to, y);
    }
    double base = AXIS + 22 + runs.size() * BAR;
    int left = (places.size() + 1) / 2;
    for (int i = 0; i < places.size(); i++) {
      boolean first = i < left;
      double y = base + (first ? i : places.size() - 1 - i) * ROW;
      place(svg, scale.at(places.get(i).rank()), y, first, places.get(i), names);
    }
    double height = base + left * ROW;
    return new Chart(id, title, finding(places, runs), width, height, svg.toString());
  }

  private double names(List<Place> places) {
    double longest =
        places.stream().mapToDouble(p -> TextFit.width(words(p), SIZE)).max().orElse(0);
    return Math.min(.34 * width, longest + 8);
  }

  private static String words(Place place) {
    return place.name() + "  " + Figures.tenths(place.rank());
  }

  private static void axis(Svg svg, LinearScale scale, double critical) {
    double end = Math.min(scale.to(), scale.at(1 + critical));
    svg.line(Colour.INK, 1.4, "", scale.from(), 22, end, 22);
    svg.line(Colour.INK, 1.4, "", scale.from(), 18, scale.from(), 26);
    svg.line(Colour.INK, 1.4, "", end, 18, end, 26);
    String words = "critical difference " + Figures.tenths(critical);
    svg.text(Colour.INK, SIZE, Svg.Anchor.START, scale.from(), 12, words);
    svg.line(Colour.AXIS, 1, "", scale.from(), AXIS, scale.to(), AXIS);
    for (Tick tick : scale.ticks()) {
      double at = scale.at(tick.value());
      svg.line(Colour.AXIS, 1, "", at, AXIS - 5, at, AXIS);
      svg.text(Colour.MUTED, SIZE, Svg.Anchor.MIDDLE, at, AXIS - 9, tick.label());
    }
    svg.text(Colour.MUTED, SIZE, Svg.Anchor.START, scale.to() + 10, AXIS - 2, "mean rank");
  }

  private void place(Svg svg, double at, double y, boolean left, Place place, double names) {
    double margin = left ? names - 4 : width - names + 4;
    svg.polyline(
        Colour.AXIS,
        1,
        "",
        List.of(new double[] {at, AXIS}, new double[] {at, y}, new double[] {margin, y}));
    svg.disc(Colour.BLUE, at, AXIS, 3);
    String words = TextFit.shortened(words(place), SIZE, names - 8);
    Svg.Anchor anchor = left ? Svg.Anchor.END : Svg.Anchor.START;
    svg.text(Colour.INK, SIZE, anchor, left ? margin - 4 : margin + 4, y + 4, words);
  }

  /** The longest runs whose ends are not told apart, none within another. */
  private static List<Run> runs(List<Place> places, double critical) {
    List<Run> runs = new ArrayList<>();
    int reached = 0;
    for (int first = 0; first < places.size(); first++) {
      int last = first;
      while (last + 1 < places.size()
          && places.get(last + 1).rank() - places.get(first).rank() <= critical) {
        last++;
      }
      if (last > first && last > reached) {
        runs.add(new Run(first, last));
        reached = last;
      }
    }
    return runs;
  }

  private static String finding(List<Place> places, List<Run> runs) {
    int together =
        runs.stream().filter(run -> run.first() == 0).mapToInt(Run::last).findFirst().orElse(0);
    StringBuilder words = new StringBuilder("Not told apart from the best: ");
    for (int i = 0; i <= together; i++) {
      words.append(i == 0 ? "" : ", ").append(words(places.get(i)));
    }
    return words.append('.').toString();
  }
}
