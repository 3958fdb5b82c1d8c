package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TrainSeriesTest {
  @TempDir private Path folder;

  @Test
  void aFolderOfSubjectsIsTrainedOnAndJudgedBesideItsFloor() throws IOException {
    SeriesFiles.write(folder.resolve("people"), 5, 120);

    Run run =
        Run.line(
            folder,
            "train series people --out model --json"
                + SeriesFiles.TINY.replace("--epochs 3", "--epochs 12"));

    assertThat(run.code()).as(run.err()).isZero();
    JsonNode json = run.json();
    assertThat(json.get("mae").asDouble()).isLessThan(json.get("floor").asDouble());
    assertThat(json.get("ranking").get(0).get("feature").asString()).isEqualTo("a");
    assertThat(json.get("ranking").get(2).get("feature").asString()).isEqualTo("still");
    assertThat(json.get("subjects")).hasSize(5);
    assertThat(run.err())
        .contains("people: 600 rows of 5 subjects, 3 features; target y (a number)")
        .contains("data: one value in every row: still")
        .contains("3 subjects to train on");
    assertThat(folder.resolve("model"))
        .isDirectoryContaining("glob:**/model.json")
        .isDirectoryContaining("glob:**/weights.safetensors")
        .isDirectoryContaining("glob:**/report.html")
        .isDirectoryContaining("glob:**/run.json");
    assertThat(folder.resolve("model.unfinished")).doesNotExist();
  }

  @Test
  void theSameSeedGivesTheSameBitsAndAStopsOfTheSameRunGoesOn() throws IOException {
    SeriesFiles.write(folder.resolve("people"), 3, 60);
    String line = "train series people --quiet" + SeriesFiles.TINY + "--out ";

    assertThat(Run.line(folder, line + "one").code()).isZero();
    assertThat(Run.line(folder, line + "two --resume").code()).isZero();

    assertThat(folder.resolve("one/weights.safetensors"))
        .hasSameBinaryContentAs(folder.resolve("two/weights.safetensors"));
  }

  @Test
  void oneRecordingIsPartedInTimeAndClassesHaveAnAccuracy() throws IOException {
    StringBuilder text = new StringBuilder("a,state\n");
    for (int row = 0; row < 200; row++) {
      text.append(row % 7 - 3).append(row % 7 > 3 ? ",on\n" : ",off\n");
    }
    Files.writeString(folder.resolve("one.tsv"), text.toString().replace(',', '\t'));

    Run run =
        Run.line(
            folder,
            "train series one.tsv --target state --window 3 --units 8 --epochs 8 --rate .02 --batch"
                + " 16 --gate --body gru --out model --json");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.json().get("accuracy").asDouble())
        .isGreaterThan(run.json().get("floor").asDouble());
    assertThat(run.json().get("mae").isNull()).isTrue();
    assertThat(run.json().get("gate")).hasSize(1);
    assertThat(run.err()).contains("split by time: the first 70 %", "GRU of 8 units");
  }

  @Test
  void whatJumpsFarNowAndThenDoesNotOutrankWhatDrivesTheTarget() throws IOException {
    Files.createDirectories(folder.resolve("people"));
    for (int subject = 1; subject <= 4; subject++) {
      SplittableRandom random = new SplittableRandom(subject);
      List<String> lines = new ArrayList<>(SeriesFiles.text(subject, 100).lines().toList());
      lines.replaceAll(
          line -> {
            double ratio = random.nextGaussian() / (random.nextInt(10) == 0 ? 1e-5 : 1);
            return line + "," + (line.startsWith("t") ? "ratio" : Double.toString(ratio));
          });
      Files.write(folder.resolve("people/S" + subject + ".csv"), lines);
    }

    Run run =
        Run.line(
            folder,
            "train series people --out model --json"
                + SeriesFiles.TINY.replace("--epochs 3", "--epochs 15"));
    Run masked = Run.line(folder, "rank model people --method ablation --rows 100 --json");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(masked.code()).as(masked.err()).isZero();
    assertThat(run.json().get("ranking").get(0).get("feature").asString()).isEqualTo("a");
    assertThat(masked.json().get("ranking").get(0).get("feature").asString()).isEqualTo("a");
  }

  @Test
  void aBodyWithoutStatesIsRankedByItsGradients() throws IOException {
    SeriesFiles.write(folder.resolve("people"), 3, 60);

    Run run = Run.line(folder, "train series people --out m --body tcn" + SeriesFiles.TINY);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("by gradient-x-distance", "this network is ranked by its gradients instead");
  }

  @Test
  void whatIsLeftOutIsSaid() throws IOException {
    Files.createDirectories(folder.resolve("people"));
    for (int subject = 1; subject <= 3; subject++) {
      List<String> lines = new ArrayList<>(SeriesFiles.text(subject, 60).lines().toList());
      lines.set(20, "19.0,a log message");
      lines.set(30, "29,,.5,3,100");
      lines.remove(40);
      lines.replaceAll(line -> line + "," + (line.startsWith("t") ? "b2" : second(line)));
      Files.write(folder.resolve("people/S" + subject + ".csv"), lines);
    }

    Run run = Run.line(folder, "train series people --out m --broken skip" + SeriesFiles.TINY);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err())
        .contains("data: S1.csv: 1 rows of another width skipped, the first in line 21")
        .contains("gaps in time part the recordings")
        .contains("3 missing values")
        .contains("features that equal an earlier one left out: b2");
    assertThat(run.out()).contains("3 rows lack a value", "--missing carry:N");
  }

  private static String second(String line) {
    int first = line.indexOf(',');
    int second = line.indexOf(',', first + 1);
    int third = line.indexOf(',', second + 1);
    return third < 0 ? "" : line.substring(second + 1, third);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4|3,.1,.2,3|people/P1.csv:5: must have as many fields as the header, 5 (found 4)",
        "4|3,.1,.2,3,4,5|people/P1.csv:5: must have as many fields as the header, 5 (found 6)",
        "4|1,.1,.2,3,4|people/P1.csv:5: time must not go backwards, here for P1 from line 4",
        "4|3,word,.2,3,4|people/P1.csv:5: must hold a finite number in column a (found word)",
        "4|3,.1,.2,3,word|target y must hold numbers, or 2 to 1,000 classes"
      })
  void aBrokenLineIsOneLineThatNamesFileAndLine(int line, String text, String said)
      throws IOException {
    SeriesFiles.write(folder.resolve("people"), 3, 400);
    Path file = folder.resolve("people/P1.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(line, text);
    Files.write(file, lines);

    Run run = Run.line(folder, "train series people --out model" + SeriesFiles.TINY);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("candor: ").contains(said);
    assertThat(folder.resolve("model")).doesNotExist();
  }

  @Test
  void aMissingTargetNamesTheNearestColumn() throws IOException {
    SeriesFiles.write(folder.resolve("people"), 3, 30);

    Run run = Run.line(folder, "train series people --target stil --window 4 --out model");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("people/P1.csv:1: must have a column stil")
        .contains("did you mean still?");
  }

  @Test
  void aSubjectShorterThanAWindowIsRefusedOrSkippedAsAsked() throws IOException {
    SeriesFiles.write(folder.resolve("people"), 4, 60);
    Files.writeString(folder.resolve("people/P1.csv"), SeriesFiles.text(1, 3));
    String line = "train series people --out model" + SeriesFiles.TINY;

    Run refused = Run.line(folder, line);
    Run skipped = Run.line(folder, line + "--short skip");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .contains("people/P1.csv:2: subject P1 must have the rows of a window, 4 (found 3)");
    assertThat(skipped.code()).as(skipped.err()).isZero();
    assertThat(skipped.err()).contains("P1 left out: 3 rows, fewer than the 4 of a window");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--past",
        "--gap 2 --time=",
        "--missing carry:0",
        "--target-range 5",
        "--body transformer --hidden -1",
        "--test P1 --validation P1",
        "--test nobody",
        "--test-share .9",
        "--features y",
        "--stride 0",
        "--recipe tea"
      })
  void whatCannotBeIsRefusedBeforeAnythingIsTrained(String options) throws IOException {
    SeriesFiles.write(folder.resolve("people"), 3, 30);

    Run run = Run.line(folder, "train series people --out model" + SeriesFiles.TINY + options);

    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err().lines().filter(line -> line.startsWith("candor: "))).hasSize(1);
    assertThat(folder.resolve("model")).doesNotExist();
  }
}
