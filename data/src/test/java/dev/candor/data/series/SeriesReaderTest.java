package dev.candor.data.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesReaderTest {
  @TempDir Path folder;

  private Path file(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private static Series read(SeriesSettings settings, Path... files) {
    return new SeriesReader(settings).read(List.of(files));
  }

  @Test
  void eachFileIsASubjectWhoseColumnsOfNumbersGoIn() throws IOException {
    Path one = file("anna.tsv", "t\ta\tword\ty", "1\t.5\tx\t10", "2\t.6\tx\t20");
    Path other = folder.resolve("ben.tsv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(other))) {
      out.write("t\ta\tword\ty\n1\t7\tx\t30\n".getBytes(StandardCharsets.UTF_8));
    }

    Series series = read(SeriesSettings.of("y").withTime("t"), one, other);

    assertThat(series.features()).containsExactly("a");
    assertThat(series.subjects()).containsExactly("anna", "ben");
    assertThat(series.recordings().get(0).column(0)).containsExactly(.5, .6);
    assertThat(series.recordings().get(1).targets()).containsExactly(30);
    assertThat(series.recordings().get(0).line(1)).isEqualTo(3);
    assertThat(series.notes()).anyMatch(note -> note.contains("text left out: word"));
  }

  @Test
  void aSubjectColumnPartsRowsThatLieMixed() throws IOException {
    Path file = file("all.csv", "t,who,a,y", "1,p,1,0", "1,q,2,0", "2,p,3,0", "2,q,4,1");
    Series series = read(SeriesSettings.of("y").withTime("t").withSubject("who"), file);
    assertThat(series.subjects()).containsExactly("p", "q");
    assertThat(series.recordings().get(1).column(0)).containsExactly(2, 4);
  }

  @Test
  void aRowOfAnotherWidthIsAnErrorWithItsLineOrSkippedAndCounted() throws IOException {
    Path file = file("log.csv", "a,y", "1,2", "collection started", "3,4");
    assertThatThrownBy(() -> read(SeriesSettings.of("y"), file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("log.csv:3: must have as many fields as the header, 2 (found 1)");
    Series skipped = read(SeriesSettings.of("y").withBroken(BrokenRows.SKIP), file);
    assertThat(skipped.rows()).isEqualTo(2);
    assertThat(skipped.notes())
        .containsExactly("log.csv: 1 rows of another width skipped, the first in line 3");
  }

  @Test
  void timeThatGoesBackwardsIsAnErrorWithItsLine() throws IOException {
    Path file = file("back.csv", "t,a,y", "5,1,1", "7,1,1", "6,1,1");
    assertThatThrownBy(() -> read(SeriesSettings.of("y").withTime("t"), file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("back.csv:4: time must not go backwards")
        .hasMessageContaining("6.0 after 7.0");
  }

  @Test
  void aWordAmongNumbersIsAnErrorWithItsLine() throws IOException {
    Path file = file("word.csv", "a,y", "1,1", "oops,1");
    assertThatThrownBy(() -> read(SeriesSettings.of("y"), file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("word.csv:3: must hold a finite number in column a (found oops)");
    Path target = file("target.csv", "a,y", "1,1", "2,?x");
    assertThatThrownBy(() -> read(SeriesSettings.of("y").withKind(TargetKind.NUMBER), target))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("target.csv:3: must hold a finite number in target y");
  }

  @Test
  void anInfiniteNumberOrAMomentThatIsNoneIsAnErrorWithItsLine() throws IOException {
    Path infinite = file("inf.csv", "a,y", "1,1", "inf,1");
    assertThatThrownBy(() -> read(SeriesSettings.of("y"), infinite))
        .hasMessageContaining("inf.csv:3");
    Path moment = file("moment.csv", "year,month,day,a,y", "2024,2,30,1,1");
    assertThatThrownBy(() -> read(SeriesSettings.of("y").withTime("year", "month", "day"), moment))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("moment.csv:2: must hold a moment");
  }

  @Test
  void whatIsNoNumberInAColumnThatARecipeDoesNotReadIsMissingThere() throws IOException {
    String names = "depth at,gaze direction R X,gaze direction R Y,gaze direction R Z,";
    names += "gaze direction L X,gaze direction L Y,gaze direction L Z,y";
    Path file =
        file("gaze.csv", names, "1,0,0,1,.1,0,1,5", "Infinity,0,0,1,.1,0,1,5", "far,0,0,1,0,0,1,5");
    SeriesSettings settings = SeriesSettings.of("y");
    SeriesReader reader = new SeriesReader(settings).forRecipe(Optional.of(Recipe.GAZE));
    Series gaze = Recipe.GAZE.apply(reader.read(List.of(file)));
    assertThat(gaze.rows()).isEqualTo(3);
    assertThat(Windows.of(gaze, WindowSettings.of(3)).count()).isEqualTo(1);
    assertThatThrownBy(() -> read(settings, file))
        .hasMessageContaining("gaze.csv:3: must hold a finite number in column depth at");
    Path broken = file("broken.csv", names, "1,0,0,1,.1,0,1,5", "1,0,Infinity,1,.1,0,1,5");
    assertThatThrownBy(() -> reader.read(List.of(broken)))
        .hasMessageContaining("broken.csv:3")
        .hasMessageContaining("gaze direction R Y (found Infinity)");
  }

  @Test
  void filesOfOtherColumnsAndColumnsThatAreNotThereAreErrors() throws IOException {
    Path one = file("one.csv", "a,y", "1,1");
    Path other = file("other.csv", "b,y", "1,1");
    assertThatThrownBy(() -> read(SeriesSettings.of("y"), one, other))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("other.csv:1: must have the columns of the first file");
    assertThatThrownBy(() -> read(SeriesSettings.of("z"), one))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("one.csv:1: must have a column z");
  }

  @Test
  void gapsInTimeBreakAndAreCounted() throws IOException {
    Path file =
        file(
            "hours.csv",
            "when,a,y",
            "2024-01-01 00:00,1,1",
            "2024-01-01 01:00,2,1",
            "2024-01-01 05:00,3,1",
            "2024-01-01 06:00,4,1");
    Series series = read(SeriesSettings.of("y").withTime("when"), file);
    assertThat(series.recordings().get(0).breaksBefore(2)).isTrue();
    assertThat(series.recordings().get(0).breaksBefore(3)).isFalse();
    assertThat(series.notes()).contains("1 gaps in time part the recordings");
    Series whole = read(SeriesSettings.of("y").withTime("when").withGap(new Gap.Never()), file);
    assertThat(whole.recordings().get(0).breaksBefore(2)).isFalse();
  }

  @Test
  void missingValuesAreCarriedForwardAsFarAsAllowedAndNeverOverAGap() throws IOException {
    Path file =
        file(
            "holes.csv",
            "t,a,y",
            "1,5,1",
            "2,NA,1",
            "3,NA,1",
            "4,6,1",
            "9,NA,1",
            "10,7,1",
            "11,8,1");
    SeriesSettings settings =
        SeriesSettings.of("y").withTime("t").withMissing(new Missing.CarryForward(1));
    Series series = read(settings, file);
    assertThat(series.recordings().get(0).column(0))
        .containsExactly(5, 5, Double.NaN, 6, Double.NaN, 7, 8);
    assertThat(series.notes())
        .contains(
            "3 missing values in 7 rows, 1 filled with the value before; the rest part the"
                + " recordings");
  }

  @Test
  void repeatedRowsGoWithoutPartingWhatIsBesideThem() throws IOException {
    Path file =
        file("twice.csv", "t,guess,a,y", "1,1,1,1", "2,2,1,1", "3,1,2,1", "4,1,1,1", "5,1,3,1");
    SeriesSettings settings =
        SeriesSettings.of("y")
            .withTime("t")
            .withIgnored(List.of("guess"))
            .withGap(new Gap.Never())
            .withRepeated(RepeatedRows.DROP);
    Series series = read(settings, file);
    assertThat(series.recordings().get(0).column(0)).containsExactly(1, 2, 3);
    assertThat(Windows.of(series, WindowSettings.of(3)).count()).isEqualTo(1);
    assertThat(series.notes())
        .contains("2 rows that repeat an earlier one of their recording left out");
  }

  @Test
  void aTargetOfWordsMakesClasses() throws IOException {
    Path file = file("classes.csv", "a,y", "1,walk", "2,run", "3,walk");
    Series series = read(SeriesSettings.of("y"), file);
    assertThat(series.classes()).containsExactly("run", "walk");
    assertThat(series.recordings().get(0).targets()).containsExactly(1, 0, 1);
  }

  @Test
  void thePastOfTheTargetGoesInWhereItMay() throws IOException {
    Path file = file("past.csv", "a,y", "1,5", "2,6");
    assertThat(read(SeriesSettings.of("y"), file).features()).containsExactly("a");
    assertThat(read(SeriesSettings.of("y").withPast(PastTarget.FEATURE), file).features())
        .containsExactly("a", "y");
  }
}
