package dev.candor.report;

import dev.candor.core.WholeFile;
import dev.candor.report.text.TextTrainingSummary;
import java.nio.file.Path;

/**
 * Where the files of one training on texts lie.
 *
 * @param page {@code report.html}
 * @param json {@code run.json}
 */
public record TextTrainingFiles(Path page, Path json) {
  /**
   * Writes page and JSON into a folder; each file is whole or not there.
   *
   * @throws dev.candor.core.InputException if a file cannot be written
   */
  public static TextTrainingFiles write(TextTrainingSummary run, Path folder) {
    Path page = folder.resolve("report.html");
    Path json = folder.resolve("run.json");
    WholeFile.write(json, TextTrainingJson.text(run, JsonLayout.INDENTED) + "\n");
    WholeFile.write(page, TextTrainingReport.text(run));
    return new TextTrainingFiles(page, json);
  }
}
