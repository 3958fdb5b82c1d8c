package dev.candor.report.chart;

import dev.candor.core.InputException;

/**
 * A finished drawing, and what it says in words.
 *
 * @param id a name that is unique in a page: letters, digits and hyphens
 * @param title what is drawn
 * @param finding what is to be seen, in words, for those who cannot see it
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param marks the SVG elements of the drawing
 */
public record Chart(
    String id, String title, String finding, double width, double height, String marks) {
  private static final String FONTS =
      "system-ui, 'Segoe UI', 'Helvetica Neue', 'Noto Sans', Arial, sans-serif";
  private static final String JAVA_FONT = "SansSerif";

  /** Checks that the id can stand in a page. */
  public Chart {
    if (!id.matches("[A-Za-z][A-Za-z0-9-]*")) {
      throw InputException.of("id", "must be letters, digits and hyphens", id, "rename it");
    }
  }

  /** The drawing as an element of an HTML page, whose style sheet gives the ground. */
  public String inline() {
    return element("", FONTS, "");
  }

  /**
   * The drawing as an SVG file of its own: it brings its ground, and follows the reader's wish for
   * dark or light.
   */
  public String standalone() {
    String style =
        "<style>svg{color-scheme:light dark;"
            + Colour.lightProperties()
            + "}@media (prefers-color-scheme:dark){svg{"
            + Colour.darkProperties()
            + "}}"
            + Colour.classRules()
            + "</style>\n";
    return element(" xmlns=\"http://www.w3.org/2000/svg\"", FONTS, style + ground());
  }

  /** The drawing without a style sheet: light, for paper and pixels. */
  String plain() {
    return element(" xmlns=\"http://www.w3.org/2000/svg\"", JAVA_FONT, ground());
  }

  /** The style sheet that a page of {@link #inline} drawings needs: colours, light and dark. */
  public static String pageStyle() {
    return ":root{color-scheme:light dark;"
        + Colour.lightProperties()
        + "}@media screen and (prefers-color-scheme:dark){:root{"
        + Colour.darkProperties()
        + "}}"
        + Colour.classRules();
  }

  private String ground() {
    return new Svg().bar(Colour.PAPER, 0, 0, width, height).toString();
  }

  private String element(String namespace, String fonts, String before) {
    String size = Svg.number(width) + " " + Svg.number(height);
    return "<svg"
        + namespace
        + " role=\"img\" aria-labelledby=\""
        + id
        + "-title "
        + id
        + "-finding\" viewBox=\"0 0 "
        + size
        + "\" width=\""
        + Svg.number(width)
        + "\" height=\""
        + Svg.number(height)
        + "\" font-family=\""
        + fonts
        + "\">\n<title id=\""
        + id
        + "-title\">"
        + Svg.escaped(title)
        + "</title>\n<desc id=\""
        + id
        + "-finding\">"
        + Svg.escaped(finding)
        + "</desc>\n"
        + before
        + marks
        + "</svg>\n";
  }
}
