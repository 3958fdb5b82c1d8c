package dev.candor.report;

import dev.candor.core.WholeFile;
import dev.candor.report.image.ImageTrainingSummary;
import java.nio.file.Path;

/**
 * Where the files of one image training lie.
 *
 * @param page {@code report.html}
 * @param json {@code run.json}
 */
public record ImageTrainingFiles(Path page, Path json) {
  /**
   * Writes page and JSON into a folder; each file is whole or not there.
   *
   * @throws dev.candor.core.InputException if a file cannot be written
   */
  public static ImageTrainingFiles write(ImageTrainingSummary run, Path folder) {
    Path page = folder.resolve("report.html");
    Path json = folder.resolve("run.json");
    WholeFile.write(json, ImageTrainingJson.text(run, JsonLayout.INDENTED) + "\n");
    WholeFile.write(page, ImageTrainingReport.text(run));
    return new ImageTrainingFiles(page, json);
  }
}
