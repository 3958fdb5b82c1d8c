package dev.candor.report;

import dev.candor.report.chart.Chart;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What every page of this module is made by: one engine, one style sheet. */
final class HtmlPage {
  private static final String STYLE_SHEET = "report.css";

  private HtmlPage() {}

  /** A template's text about what it is asked to show. */
  static String text(String template, Object shown) {
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlPage.class.getClassLoader(), "dev.candor.report");
    StringOutput page = new StringOutput();
    templates.render(template, shown, page);
    return page.toString();
  }

  /** The style of every page: colours of the charts, light and dark, and the style sheet. */
  static String style() {
    try (InputStream css =
        Objects.requireNonNull(HtmlPage.class.getResourceAsStream(STYLE_SHEET), STYLE_SHEET)) {
      return Chart.pageStyle() + "\n" + new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
