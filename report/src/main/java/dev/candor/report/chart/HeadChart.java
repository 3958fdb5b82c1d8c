package dev.candor.report.chart;

import dev.candor.core.InputException;
import dev.candor.report.expnet.HeadSlopes;
import dev.candor.report.heat.ColourScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which heads does a learned explainer go by? A row for each layer, a column for each head, a block
 * for each thing that is read of a head; orange where more of it makes a word more important, blue
 * where less. All blocks have one scale.
 *
 * @param width in CSS pixels
 */
public record HeadChart(int width) {
  private static final double SIZE = 13;
  private static final double SMALL = 11.5;
  private static final double ROW = 22;
  private static final double NAMES = 64;
  private static final int LEVELS = 24;

  /** Checks that there is room. */
  public HeadChart {
    if (width < 240) {
      throw InputException.of("width", "must be 240 or more", width, "widen the chart");
    }
  }

  /** 760 pixels wide. */
  public static HeadChart withDefaults() {
    return new HeadChart(760);
  }

  /** With this width instead. */
  public HeadChart withWidth(int newWidth) {
    return new HeadChart(newWidth);
  }

  /**
   * Draws them.
   *
   * @param views one or more
   */
  public Chart draw(String id, List<HeadSlopes> views) {
    if (views.isEmpty()) {
      throw InputException.of("views", "must be one or more", 0, "give what was learned");
    }
    double bound =
        views.stream()
            .flatMap(view -> view.slopes().stream())
            .mapToDouble(Math::abs)
            .max()
            .orElse(0);
    Svg svg = new Svg();
    Map<Integer, List<double[]>> byLevel = new TreeMap<>();
    double y = 6;
    for (HeadSlopes view : views) {
      svg.text(Colour.INK, SIZE, Svg.Anchor.START, 8, y + 13, view.view());
      y += 22;
      double cell = (width - NAMES - 8) / view.heads();
      for (int layer = 0; layer < view.layers().size(); layer++) {
        String name = "layer " + view.layers().get(layer);
        svg.text(Colour.MUTED, SMALL, Svg.Anchor.END, NAMES - 8, y + 15, name);
        for (int head = 0; head < view.heads(); head++) {
          int level = bound == 0 ? 0 : (int) Math.round(LEVELS * view.at(layer, head) / bound);
          byLevel
              .computeIfAbsent(level, l -> new ArrayList<>())
              .add(new double[] {NAMES + head * cell, y, cell - 1, ROW - 1});
        }
        y += ROW;
      }
      for (int head = 0; head < view.heads(); head++) {
        double middle = NAMES + (head + .5) * cell;
        svg.text(
            Colour.MUTED, SMALL, Svg.Anchor.MIDDLE, middle, y + 13, Integer.toString(head + 1));
      }
      y += 28;
    }
    byLevel.forEach(
        (level, cells) -> svg.cells(ColourScale.DIVERGING.rgb((double) level / LEVELS), cells));
    y = ramp(svg, bound, y);
    return new Chart(
        id, "Which heads the explainer goes by", finding(views), width, y + 8, svg.toString());
  }

  private double ramp(Svg svg, double bound, double y) {
    String low = Figures.number(-bound) + ", less important";
    String high = Figures.number(bound) + ", more important";
    double left = 8 + TextFit.width(low, SMALL) + 8;
    double right = width - 8 - TextFit.width(high, SMALL) - 8;
    int levels = 2 * LEVELS + 1;
    for (int i = 0; i < levels && right > left; i++) {
      double from = left + (right - left) * i / levels;
      double to = left + (right - left) * (i + 1) / levels;
      int rgb = ColourScale.DIVERGING.rgb((double) (i - LEVELS) / LEVELS);
      svg.cells(rgb, List.of(new double[] {from, y, to - from, 9}));
    }
    svg.text(Colour.MUTED, SMALL, Svg.Anchor.START, 8, y + 9, low);
    svg.text(Colour.MUTED, SMALL, Svg.Anchor.END, width - 8, y + 9, high);
    return y + 12;
  }

  private static String finding(List<HeadSlopes> views) {
    HeadSlopes strongest = views.get(0);
    int best = 0;
    for (HeadSlopes view : views) {
      for (int i = 0; i < view.slopes().size(); i++) {
        if (Math.abs(view.slopes().get(i)) > Math.abs(strongest.slopes().get(best))) {
          strongest = view;
          best = i;
        }
      }
    }
    return "Most by "
        + strongest.view()
        + " in head "
        + (best % strongest.heads() + 1)
        + " of layer "
        + strongest.layers().get(best / strongest.heads())
        + ": "
        + Figures.number(strongest.slopes().get(best))
        + ".";
  }
}
