package dev.candor.report;

import dev.candor.core.WholeFile;
import dev.candor.report.chart.Chart;
import dev.candor.report.chart.Png;
import dev.candor.report.chart.RankingChart;
import dev.candor.report.summary.TrainingSummary;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the files of one run lie.
 *
 * @param page {@code report.html}
 * @param rankingCsv {@code ranking.csv}
 * @param rankingJson {@code ranking.json}
 * @param rankingSvg {@code ranking.svg}
 * @param rankingPng {@code ranking.png}; empty where this JVM has no fonts
 */
public record ReportFiles(
    Path page, Path rankingCsv, Path rankingJson, Path rankingSvg, Optional<Path> rankingPng) {
  private static final double PNG_SCALE = 2;

  /**
   * Writes the report and the ranking in every format into a folder; each file is whole or not
   * there.
   *
   * @throws dev.candor.core.InputException if a file cannot be written
   */
  public static ReportFiles write(TrainingSummary run, Path folder) {
    Path page = folder.resolve("report.html");
    Path csv = folder.resolve("ranking.csv");
    Path json = folder.resolve("ranking.json");
    Path svg = folder.resolve("ranking.svg");
    Chart chart = RankingChart.withDefaults().draw(run.ranking());
    WholeFile.write(csv, RankingCsv.text(run.ranking()));
    WholeFile.write(json, RankingJson.text(run.ranking(), JsonLayout.INDENTED) + "\n");
    WholeFile.write(svg, chart.standalone());
    Optional<Path> png = png(chart, folder.resolve("ranking.png"));
    WholeFile.write(page, HtmlReport.text(run));
    return new ReportFiles(page, csv, json, svg, png);
  }

  private static Optional<Path> png(Chart chart, Path file) {
    byte[] bytes;
    try {
      bytes = Png.of(chart, PNG_SCALE);
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
    WholeFile.write(file, out -> out.write(bytes));
    return Optional.of(file);
  }
}
