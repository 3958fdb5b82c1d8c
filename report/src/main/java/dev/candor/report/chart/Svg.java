package dev.candor.report.chart;

import dev.candor.core.InputException;
import java.util.List;
import java.util.Locale;

/**
 * A pen that writes SVG. Every mark carries its colour twice: as an attribute, which any program
 * that reads SVG understands, and as a class, which a style sheet may darken.
 */
final class Svg {
  /** Where a text stands beside its point. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  private static final long HUNDREDTHS = 100;

  private final StringBuilder out = new StringBuilder();

  /** A line of this width; {@code dash} is empty for a solid one. */
  Svg line(Colour colour, double width, String dash, double x1, double y1, double x2, double y2) {
    return path(colour, width, dash, "M" + point(x1, y1) + "L" + point(x2, y2));
  }

  /** A line through points, each {@code {x, y}}. */
  Svg polyline(Colour colour, double width, String dash, List<double[]> points) {
    return path(colour, width, dash, "M" + join(points));
  }

  private Svg path(Colour colour, double width, String dash, String d) {
    out.append("<path class=\"cs-" + colour.word() + "\" d=\"" + d + "\" fill=\"none\" stroke=\"");
    out.append(colour.light() + "\" stroke-width=\"" + number(width) + "\"");
    if (!dash.isEmpty()) {
      out.append(" stroke-dasharray=\"" + dash + "\"");
    }
    out.append(" stroke-linejoin=\"round\"/>\n");
    return this;
  }

  /** A filled area with this outline. */
  Svg area(Colour colour, double opacity, List<double[]> outline) {
    out.append("<path class=\"cf-" + colour.word() + "\" d=\"M" + join(outline) + "Z\" fill=\"");
    out.append(colour.light() + "\" fill-opacity=\"" + number(opacity) + "\"/>\n");
    return this;
  }

  /** A filled rectangle. */
  Svg bar(Colour colour, double x, double y, double width, double height) {
    out.append("<rect class=\"cf-" + colour.word() + "\" x=\"" + number(x) + "\" y=\"" + number(y));
    out.append("\" width=\"" + number(width) + "\" height=\"" + number(height) + "\" fill=\"");
    out.append(colour.light() + "\"/>\n");
    return this;
  }

  /** A rectangle that is an outline only, drawn inside its bounds. */
  Svg hollowBar(Colour colour, double x, double y, double width, double height) {
    out.append("<rect class=\"cf-paper cs-" + colour.word() + "\" x=\"" + number(x + .5));
    out.append("\" y=\"" + number(y + .5) + "\" width=\"" + number(Math.max(0, width - 1)));
    out.append("\" height=\"" + number(height - 1) + "\" fill=\"" + Colour.PAPER.light());
    out.append("\" stroke=\"" + colour.light() + "\" stroke-width=\"1\"/>\n");
    return this;
  }

  /** Cells of one colour, which is the same on any ground; neighbours show no seam. */
  Svg cells(int rgb, List<double[]> rectangles) {
    out.append("<path shape-rendering=\"crispEdges\" fill=\"#");
    out.append(String.format(Locale.ROOT, "%06x", rgb)).append("\" d=\"");
    for (double[] cell : rectangles) {
      out.append("M" + point(cell[0], cell[1]) + "h" + number(cell[2]) + "v" + number(cell[3]));
      out.append("h" + number(-cell[2]) + "z");
    }
    out.append("\"/>\n");
    return this;
  }

  /** A filled disc. */
  Svg disc(Colour colour, double x, double y, double radius) {
    out.append("<circle class=\"cf-" + colour.word() + "\" cx=\"" + number(x) + "\" cy=\"");
    out.append(number(y) + "\" r=\"" + number(radius) + "\" fill=\"" + colour.light() + "\"/>\n");
    return this;
  }

  /** A filled square around a point. */
  Svg square(Colour colour, double x, double y, double half) {
    return bar(colour, x - half, y - half, 2 * half, 2 * half);
  }

  /** A diamond that is an outline only. */
  Svg hollowDiamond(Colour colour, double x, double y, double half) {
    String d = "M" + point(x, y - half) + "L" + point(x + half, y) + "L" + point(x, y + half);
    out.append("<path class=\"cf-paper cs-" + colour.word() + "\" d=\"" + d + "L");
    out.append(point(x - half, y) + "Z\" fill=\"" + Colour.PAPER.light() + "\" stroke=\"");
    out.append(colour.light() + "\" stroke-width=\"1.3\"/>\n");
    return this;
  }

  /** A text whose base line starts, ends or is centred at a point. */
  Svg text(Colour colour, double size, Anchor anchor, double x, double y, String content) {
    out.append("<text class=\"cf-" + colour.word() + "\" x=\"" + number(x) + "\" y=\"" + number(y));
    out.append("\" font-size=\"" + number(size) + "\" fill=\"" + colour.light() + "\"");
    if (anchor != Anchor.START) {
      out.append(" text-anchor=\"" + anchor.name().toLowerCase(Locale.ROOT) + "\"");
    }
    out.append(">" + escaped(content) + "</text>\n");
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /** A coordinate with at most two decimals; only finite ones can be drawn. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      throw InputException.of("a coordinate", "must be finite", value, "check the numbers drawn");
    }
    long hundredths = Math.round(value * HUNDREDTHS);
    String sign = hundredths < 0 ? "-" : "";
    long size = Math.abs(hundredths);
    long rest = size % HUNDREDTHS;
    String whole = sign + size / HUNDREDTHS;
    if (rest == 0) {
      return whole;
    }
    return rest % 10 == 0 ? whole + "." + rest / 10 : whole + "." + (rest < 10 ? "0" : "") + rest;
  }

  /** Text made safe between tags and inside quotes; what XML cannot hold becomes U+FFFD. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isXml(c) ? c : 0xFFFD);
              }
            });
    return safe.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private static String join(List<double[]> points) {
    StringBuilder d = new StringBuilder();
    for (double[] point : points) {
      d.append(d.isEmpty() ? "" : "L").append(point(point[0], point[1]));
    }
    return d.toString();
  }

  private static String point(double x, double y) {
    return number(x) + " " + number(y);
  }
}
