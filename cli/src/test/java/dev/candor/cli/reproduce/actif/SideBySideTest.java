package dev.candor.cli.reproduce.actif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.data.series.PastTarget;
import dev.candor.data.series.Series;
import dev.candor.data.series.SeriesReader;
import dev.candor.data.series.SeriesSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideBySideTest {
  @TempDir private Path folder;

  private SideBySide.Part part(String name, String... lines) throws IOException {
    Path file = folder.resolve(name + ".csv");
    Files.writeString(file, "date,load,heat\n" + String.join("\n", lines) + "\n");
    SeriesSettings settings =
        SeriesSettings.of("heat").withTime("date").withPast(PastTarget.FEATURE);
    return new SideBySide.Part(name, new SeriesReader(settings).read(List.of(file)));
  }

  @Test
  void featuresOfAllStandSideBySideAndEachMonthIsASubject() throws IOException {
    SideBySide.Part a =
        part(
            "a",
            "2020-01-31 22:00:00,1,10",
            "2020-01-31 23:00:00,2,20",
            "2020-02-01 00:00:00,3,30");
    SideBySide.Part b =
        part(
            "b",
            "2020-01-31 22:00:00,4,40",
            "2020-01-31 23:00:00,5,50",
            "2020-02-01 00:00:00,6,60");

    Series series = SideBySide.byMonth(List.of(a, b));

    assertThat(series.features()).containsExactly("a load", "a heat", "b load", "b heat");
    assertThat(series.subjects()).containsExactly("2020-01", "2020-02");
    assertThat(series.recordings().get(0).column(2)).containsExactly(4, 5);
    assertThat(series.recordings().get(0).targets()).containsExactly(10, 20);
    assertThat(series.recordings().get(1).targets()).containsExactly(30);
  }

  @Test
  void otherHoursAreRefused() throws IOException {
    SideBySide.Part a = part("a", "2020-01-31 22:00:00,1,10", "2020-01-31 23:00:00,2,20");
    SideBySide.Part b = part("b", "2020-01-31 21:00:00,4,40", "2020-01-31 22:00:00,5,50");

    assertThatThrownBy(() -> SideBySide.byMonth(List.of(a, b)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must have the hours of the first");
  }
}
