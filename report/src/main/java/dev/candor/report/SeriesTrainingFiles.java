package dev.candor.report;

import dev.candor.core.WholeFile;
import dev.candor.report.series.SeriesTrainingSummary;
import java.nio.file.Path;

/**
 * Where the files of one training on series lie.
 *
 * @param page {@code report.html}
 * @param json {@code run.json}
 */
public record SeriesTrainingFiles(Path page, Path json) {
  /**
   * Writes page and JSON into a folder; each file is whole or not there.
   *
   * @throws dev.candor.core.InputException if a file cannot be written
   */
  public static SeriesTrainingFiles write(SeriesTrainingSummary run, Path folder) {
    Path page = folder.resolve("report.html");
    Path json = folder.resolve("run.json");
    WholeFile.write(json, SeriesTrainingJson.text(run, JsonLayout.INDENTED) + "\n");
    WholeFile.write(page, SeriesTrainingReport.text(run));
    return new SeriesTrainingFiles(page, json);
  }
}
