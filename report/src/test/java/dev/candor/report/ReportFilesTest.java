package dev.candor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
  @TempDir Path folder;

  @Test
  void everyFormatIsThereAndNothingElse() throws IOException {
    ReportFiles files = ReportFiles.write(SampleRun.breastCancer(), folder.resolve("new/run"));

    assertThat(Files.readString(files.page())).startsWith("<!DOCTYPE html>");
    assertThat(Files.readString(files.rankingCsv())).startsWith("feature,weight");
    assertThat(Files.readString(files.rankingJson())).startsWith("{").endsWith("}\n");
    assertThat(Files.readString(files.rankingSvg())).startsWith("<svg");
    assertThat(files.rankingPng()).hasValueSatisfying(png -> assertThat(png).isNotEmptyFile());
    try (Stream<Path> all = Files.list(folder.resolve("new/run"))) {
      assertThat(all).hasSize(5);
    }
  }

  @Test
  void aSecondRunReplacesTheFirst() throws IOException {
    ReportFiles.write(SampleRun.breastCancer(), folder);
    ReportFiles files = ReportFiles.write(SampleRun.least(), folder);

    assertThat(Files.readString(files.page())).contains("line.csv").doesNotContain("concave");
  }
}
