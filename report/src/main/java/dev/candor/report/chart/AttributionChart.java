package dev.candor.report.chart;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Which features of one row spoke for the answer, and which against it? One bar a feature, the
 * strongest first: to the right and orange for, to the left and blue against, each with its signed
 * number. Below: what they add up to, beside what the model answered.
 *
 * @param width in CSS pixels; under {@value #NARROW} names stand above their bars
 * @param shown how many features are drawn at most; the rest is added up in one line
 */
public record AttributionChart(int width, int shown) {
  private static final int NARROW = 480;
  private static final double SIZE = 13;
  private static final double SMALL = 12;
  private static final double ROW = 24;
  private static final double BAR = 14;

  /** Checks that there is room. */
  public AttributionChart {
    if (width < 240) {
      throw InputException.of("width", "must be 240 or more", width, "widen the chart");
    }
    if (shown < 1) {
      throw InputException.of("shown", "must be 1 or more", shown, "draw at least one feature");
    }
  }

  /** 760 pixels wide, the 20 strongest features. */
  public static AttributionChart withDefaults() {
    return new AttributionChart(760, 20);
  }

  /** With this width instead. */
  public AttributionChart withWidth(int newWidth) {
    return new AttributionChart(newWidth, shown);
  }

  /** With this many features at most. */
  public AttributionChart withShown(int newShown) {
    return new AttributionChart(width, newShown);
  }

  /**
   * Draws the parts of a row.
   *
   * @param id a name that is unique in a page: letters, digits and hyphens
   * @param parts at least one; drawn from the strongest to the weakest, equal ones in their order
   * @param base what they add up from, where the method says
   * @param prediction what the model answered
   */
  public Chart draw(String id, List<RowPart> parts, OptionalDouble base, double prediction) {
    List<RowPart> all = new ArrayList<>(parts);
    all.sort(Comparator.comparingDouble((RowPart p) -> -Math.abs(p.attribution())));
    List<RowPart> drawn = all.subList(0, Math.min(shown, all.size()));
    boolean stacked = width < NARROW;
    double height = stacked ? ROW + 16 : ROW;
    double largest = Math.abs(drawn.get(0).attribution());
    double room = TextFit.width(signed(-largest, largest), SMALL) + 8;
    double left = (stacked ? 8 : names(drawn)) + room;
    LinearScale scale = scale(drawn, left, width - 8 - room);
    Svg svg = new Svg();
    double top = 6;
    for (int i = 0; i < drawn.size(); i++) {
      RowPart part = drawn.get(i);
      double y = top + i * height;
      double middle = y + (stacked ? 16 : 0) + ROW / 2;
      String name = Isolated.text(TextFit.shortened(part.label(), SIZE, nameRoom(stacked)));
      svg.text(Colour.INK, SIZE, Svg.Anchor.START, 8, stacked ? y + 13 : middle + 4.5, name);
      double from = stacked ? middle - ROW / 2 + 2 : y;
      svg.line(Colour.AXIS, 1, "", scale.at(0), from, scale.at(0), y + height);
      bar(svg, scale, part.attribution(), middle, largest);
    }
    double bottom = top + drawn.size() * height;
    bottom = words(svg, sums(all, drawn.size(), base, prediction), bottom);
    return new Chart(
        id,
        "What spoke for and against the answer",
        finding(all, base, prediction),
        width,
        bottom,
        svg.toString());
  }

  private double nameRoom(boolean stacked) {
    return stacked ? width - 16 : width * .38;
  }

  private double names(List<RowPart> drawn) {
    double widest = drawn.stream().mapToDouble(p -> TextFit.width(p.label(), SIZE)).max().orElse(0);
    return 8 + Math.min(nameRoom(false), widest) + 8;
  }

  private static LinearScale scale(List<RowPart> drawn, double left, double right) {
    double low = drawn.stream().mapToDouble(RowPart::attribution).min().orElse(0);
    double high = drawn.stream().mapToDouble(RowPart::attribution).max().orElse(0);
    return LinearScale.exact(Math.min(0, low), Math.max(0, high), left, right, 4);
  }

  private static void bar(Svg svg, LinearScale scale, double value, double middle, double largest) {
    double zero = scale.at(0);
    double end = scale.at(value);
    Colour colour = value < 0 ? Colour.BLUE : Colour.VERMILLION;
    if (value != 0) {
      double length = Math.max(1, Math.abs(end - zero));
      svg.bar(colour, value < 0 ? zero - length : zero, middle - BAR / 2, length, BAR);
    }
    boolean left = value < 0;
    svg.text(
        Colour.INK,
        SMALL,
        left ? Svg.Anchor.END : Svg.Anchor.START,
        end + (left ? -5 : 5),
        middle + 4,
        signed(value, largest));
  }

  private double words(Svg svg, List<String> lines, double from) {
    double y = from + 8;
    for (String line : lines) {
      y += 18;
      svg.text(Colour.MUTED, SMALL, Svg.Anchor.START, 8, y, line);
    }
    return y + 10;
  }

  private static List<String> sums(
      List<RowPart> all, int drawn, OptionalDouble base, double prediction) {
    List<String> lines = new ArrayList<>();
    if (all.size() > drawn) {
      lines.add(
          Figures.count(all.size() - drawn)
              + " weaker ones together "
              + signed(sum(all.subList(drawn, all.size()))));
    }
    if (all.size() > 1) {
      lines.add("all " + Figures.count(all.size()) + " together " + signed(sum(all)));
    }
    lines.add(balance(sum(all), base, prediction));
    return lines;
  }

  private static String balance(double sum, OptionalDouble base, double prediction) {
    String answered = "prediction " + Figures.number(prediction);
    if (base.isEmpty()) {
      return answered;
    }
    double from = base.getAsDouble();
    return "from "
        + Figures.number(from)
        + " they lead to "
        + Figures.number(from + sum)
        + "; "
        + answered;
  }

  /** The strongest features, and what all add up to, in words. */
  private static String finding(List<RowPart> all, OptionalDouble base, double prediction) {
    StringBuilder words = new StringBuilder("Strongest: ");
    for (int i = 0; i < Math.min(3, all.size()); i++) {
      words.append(i == 0 ? "" : ", ").append(Isolated.text(all.get(i).label()));
      words.append(" (").append(signed(all.get(i).attribution())).append(")");
    }
    return words + ". Together " + signed(sum(all)) + "; " + balance(sum(all), base, prediction);
  }

  private static double sum(List<RowPart> parts) {
    return parts.stream().mapToDouble(RowPart::attribution).sum();
  }

  private static String signed(double value) {
    return (value > 0 ? "+" : "") + Figures.number(value);
  }

  private static String signed(double value, double largest) {
    return (value > 0 ? "+" : "") + Figures.aligned(value, largest);
  }
}
