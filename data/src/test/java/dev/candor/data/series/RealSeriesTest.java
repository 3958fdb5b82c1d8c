package dev.candor.data.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RealSeriesTest {
  private static final Path DATA = Path.of(System.getProperty("candor.shared"), "data");

  @Test
  void robustVisionHasItsPeopleItsWindowsAndItsGazeFeatures() {
    SeriesSettings settings =
        SeriesSettings.of("GT_depth")
            .withIgnored(List.of("System Timestamp", "Estimated Depth"))
            .withBroken(BrokenRows.SKIP)
            .withRepeated(RepeatedRows.DROP);
    Series read =
        new SeriesReader(settings)
            .forRecipe(Optional.of(Recipe.GAZE))
            .read(SeriesReader.files(DATA.resolve("gaze-robustvision")));
    assertThat(read.subjects()).hasSize(25);
    Series gaze = Recipe.named("gaze").apply(read.withTargetIn(.35, 3));
    Windows windows = Windows.of(gaze, WindowSettings.of(10));
    assertThat(gaze.features()).hasSize(23);
    assertThat((double) windows.count()).isCloseTo(17_150, within(60.0));
    assertThat(Duplicates.in(gaze).copies()).isEmpty();
    assertThat(windows.inputs(windows.all()).firstNotFinite()).isEmpty();
  }

  @Test
  void tuftsColumnsHaveTheSameRecipe() {
    Path file = DATA.resolve("gaze-tufts").resolve("subject_1.tsv.gz");
    Series read = new SeriesReader(SeriesSettings.of("Gt_Depth")).read(List.of(file));
    assertThat(read.rows()).isEqualTo(6_849);
    assertThat(Recipe.GAZE.apply(read).features()).hasSize(23);
  }

  @Test
  void beijingHasNoGapAndItsMissingHoursPartIt() {
    Path folder = DATA.resolve("beijing-air");
    SeriesSettings settings =
        SeriesSettings.of("PM2.5")
            .withTime("year", "month", "day", "hour")
            .withIgnored(List.of("No"));
    Series one = new SeriesReader(settings).read(SeriesReader.files(folder).subList(0, 1));
    assertThat(one.rows()).isEqualTo(35_064);
    assertThat(one.features()).contains("TEMP", "WSPM").doesNotContain("wd", "station");
    assertThat(one.notes())
        .noneMatch(note -> note.contains("gaps"))
        .anyMatch(note -> note.contains("missing values"));
  }

  @Test
  void ettIsForecastFromItsOwnPast() {
    Path file = DATA.resolve("ett").resolve("ETTh1.csv.gz");
    Series read =
        new SeriesReader(SeriesSettings.of("OT").withTime("date").withPast(PastTarget.FEATURE))
            .read(List.of(file));
    Windows windows = Windows.of(read, WindowSettings.of(24).withHorizon(1));
    assertThat(windows.count()).isEqualTo(17_420 - 24);
    assertThat(read.features()).hasSize(7).endsWith("OT");
  }
}
