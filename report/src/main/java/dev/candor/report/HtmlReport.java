package dev.candor.report;

import dev.candor.report.summary.TrainingSummary;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A training run as one HTML file that loads nothing: findings in words, charts, every feature,
 * data, evidence, and how to read it all. It carries no script, and forbids loads from outside by a
 * Content-Security-Policy of its own; every text of the run is escaped.
 */
public final class HtmlReport {
  private static final String STYLE_SHEET = "report.css";

  private HtmlReport() {}

  /** The page. Drawing is linear in features and recorded epochs: milliseconds. */
  public static String text(TrainingSummary run) {
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), "dev.candor.report");
    StringOutput page = new StringOutput();
    templates.render("report.jte", new ReportPage(run, styleSheet()), page);
    return page.toString();
  }

  static String styleSheet() {
    try (InputStream css =
        Objects.requireNonNull(HtmlReport.class.getResourceAsStream(STYLE_SHEET), STYLE_SHEET)) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
