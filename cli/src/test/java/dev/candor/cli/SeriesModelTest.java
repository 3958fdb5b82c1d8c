package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.design.actif.Actif;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Models of series through {@code predict}, {@code rank}, {@code explain} and {@code evaluate}. */
class SeriesModelTest {
  private static final int WINDOWS = 3 * (80 - SmallSeries.STEPS + 1);

  @TempDir static Path folder;

  @BeforeAll
  static void train() throws IOException {
    SmallSeries.write(folder);
    SmallSeries.gated(folder);
  }

  private static JsonNode json(String line) {
    Run run = Run.line(folder, line + " --json");
    assertThat(run.code()).as(run.err()).isZero();
    return run.json();
  }

  @Test
  void everyWindowIsPredictedInTheTargetsUnit() {
    JsonNode json = json("predict model people.csv");

    assertThat(json.get("windows").asInt()).isEqualTo(WINDOWS);
    assertThat(json.get("mae").asDouble()).isBetween(0.0, 12.0);
    JsonNode first = json.get("predictions").get(0);
    assertThat(first.get("subject").asString()).isEqualTo("p0");
    assertThat(first.get("firstLine").asInt()).isEqualTo(2);
    assertThat(first.get("lastLine").asInt()).isEqualTo(1 + SmallSeries.STEPS);
    assertThat(first.get("time").asDouble()).isEqualTo(SmallSeries.STEPS - 1.0);
    assertThat(first.get("prediction").asDouble()).isBetween(30.0, 190.0);
  }

  @Test
  void theTargetNeedNotBeThereAndOtherColumnsAreIgnored() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("people.csv"))) {
      boolean header = line.equals(SmallSeries.HEADER);
      lines.add((header ? "remark," : "words,") + line.substring(0, line.lastIndexOf(',')));
    }
    Files.write(folder.resolve("unknown.csv"), lines);

    JsonNode known = json("predict model people.csv");
    JsonNode unknown = json("predict model unknown.csv");

    assertThat(unknown.get("mae").isNull()).isTrue();
    assertThat(unknown.get("windows").asInt()).isEqualTo(WINDOWS);
    for (int i = 0; i < WINDOWS; i++) {
      assertThat(unknown.get("predictions").get(i).get("prediction").asDouble())
          .isEqualTo(known.get("predictions").get(i).get("prediction").asDouble());
    }
  }

  @Test
  void predictionsAreALineForEachWindow() throws IOException {
    Run run = Run.line(folder, "predict model people.csv --subject p1 --out answers.csv");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("mean absolute error ", "wrote 76 predictions to answers.csv");
    List<String> lines = Files.readAllLines(folder.resolve("answers.csv"));
    assertThat(lines).hasSize(1 + WINDOWS / 3);
    assertThat(lines.get(0)).isEqualTo("window,subject,firstLine,lastLine,time,prediction,truth");
    assertThat(lines.get(1)).startsWith("1,p1,82,86,4,");
  }

  @Test
  void theRankingIsThatOfDeepActifWithTheRanksThatAFeatureMayHave() throws IOException {
    JsonNode json = json("rank model people.csv --out ranked");

    JsonNode first = json.get("ranking").get(0);
    assertThat(first.get("feature").asString()).isEqualTo("driver");
    assertThat(first.get("rankBest").asInt()).isEqualTo(1);
    assertThat(first.get("rankWorst").asInt()).isBetween(1, 4);
    assertThat(json.get("ranking").get(3).get("feature").asString()).isEqualTo("still");
    assertThat(json.get("ranking").get(3).get("weight").asDouble()).isZero();
    assertThat(json.get("windows").asInt()).isEqualTo(WINDOWS);
    assertThat(json.get("evidence").get("method").asString()).isEqualTo(Actif.recommended().name());
    assertThat(json.get("evidence").get("modelHash").asString()).hasSize(64);
    for (String name : List.of("csv", "json", "svg", "png")) {
      assertThat(folder.resolve("ranked").resolve("ranking." + name)).isNotEmptyFile();
    }
    Run words = Run.line(folder, "rank model people.csv");
    assertThat(words.out()).contains("over 228 windows", "may rank", "driver");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "actif-mean-gates-mean",
        "actif-banded-gates-meanstd",
        "actif-projection-pen",
        "actif-identity-inv",
        "actif-interpolate-mean-at-penultimate",
        "actif-first-units-inv-time",
        "actif-centred-projection-mean-at-penultimate"
      })
  void variantsRankEachUnderItsOwnName(String variant) {
    JsonNode json =
        json("rank model people.csv --method " + variant + " --subject p0,p2 --time 10..40");

    assertThat(json.get("evidence").get("method").asString()).isEqualTo(variant);
    assertThat(json.get("ranking")).hasSize(4);
    assertThat(json.get("windows").asInt()).isEqualTo(2 * 31);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "integrated-gradients --steps 8",
        "deeplift",
        "gradient-shap --samples 20",
        "kernel-shap --samples 32",
        "ablation",
        "permutation --repeats 2",
        "occlusion"
      })
  void otherMethodsRankTheSameFeaturesOfTheSameWindows(String method) {
    JsonNode json = json("rank model people.csv --rows 20 --method " + method);

    assertThat(json.get("ranking")).hasSize(4);
    boolean byStep = method.equals("occlusion");
    assertThat(byStep || json.get("ranking").get(0).get("feature").asString().equals("driver"))
        .isTrue();
  }

  @Test
  void scoresAreTimedBesideAnswers() {
    JsonNode lines = json("bench model --runs 2").get("series");

    assertThat(lines).hasSize(3);
    assertThat(lines.get(2).get("windows").asInt()).isEqualTo(4096);
    assertThat(lines.get(2).get("ratio").asDouble()).isPositive();
  }

  @Test
  void aGateInFrontIsARankingByDesign() {
    JsonNode json = json("rank gated people.csv --method gate");

    assertThat(json.get("evidence").get("checks").get("sumOfWeights").asDouble())
        .isCloseTo(1, within(1e-6));
    assertThat(json.get("ranking")).hasSize(4);
    Run without = Run.line(folder, "rank model people.csv --method gate");
    assertThat(without.code()).isEqualTo(2);
    assertThat(without.err()).contains("method gate must have").hasLineCount(1);
  }

  @Test
  void aWindowIsExplainedByStepAndFeature() {
    JsonNode json = json("explain model people.csv --subject p1 --time 10");

    assertThat(json.get("inputs").get(0).asString()).isEqualTo("p1 lines 88-92");
    assertThat(json.get("axes").toString()).isEqualTo("[\"input\",\"step\",\"feature\"]");
    assertThat(json.get("shape").toString()).isEqualTo("[1," + SmallSeries.STEPS + ",4]");
    assertThat(json.get("features").toString())
        .isEqualTo("[\"noise\",\"driver\",\"still\",\"other\"]");
    assertThat(json.get("method").asString()).isEqualTo(Actif.recommended().name());
    JsonNode last = json.get("values").get(0).get(SmallSeries.STEPS - 1);
    assertThat(last.get(2).asDouble()).as("of what never moves").isZero();
  }

  @Test
  void sharesOfAnAnswerAddUpInTheTargetsUnit() {
    JsonNode json =
        json("explain model people.csv --rows 3 --method integrated-gradients --steps 100");

    for (JsonNode input : json.get("evidence").get("inputs")) {
      assertThat(Math.abs(input.get("gap").asDouble())).isLessThan(.5);
    }
    double sum = 0;
    for (JsonNode step : json.get("values").get(0)) {
      for (JsonNode value : step) {
        sum += Math.abs(value.asDouble());
      }
    }
    assertThat(sum).as("in units of a target that differs by 20").isGreaterThan(1);
  }

  @Test
  void anExplanationIsWrittenAsAPageOfWindows() {
    Run run = Run.line(folder, "explain model people.csv --rows 2 --out explained");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(folder.resolve("explained/explanation.json")).isNotEmptyFile();
    assertThat(folder.resolve("explained/report.html")).content().contains("driver", " lines ");
  }

  @Test
  void methodsAreJudgedOverWindowsWithFeaturesAsComponents() {
    Run run =
        Run.line(
            folder,
            "evaluate model people.csv --methods actif-centred-projection-meanstd,"
                + "actif-centred-projection-mean,actif-interpolate-inv,ablation,permutation"
                + " --measures deletion,parameter-randomisation,milliseconds --rows 6"
                + " --seed 3 --json");

    assertThat(run.code()).as(run.err()).isZero();
    JsonNode json = run.json();
    assertThat(json.toString())
        .contains("actif-interpolate-inv", "parameter-randomisation", "permutation", "random");
  }

  @Test
  void aPageOfJudgedMethodsShowsErrorsByShareRanksAndCost() throws IOException {
    Run run =
        Run.line(
            folder,
            "evaluate model people.csv --methods actif-path-gates-mean,permutation"
                + " --measures deletion --rows 5 --out judged");

    assertThat(run.code()).as(run.err()).isZero();
    String page = Files.readString(folder.resolve("judged/report.html"));
    assertThat(page)
        .contains("Error against the share of features kept", "first features kept", "last kept")
        .contains("random orders", "critical difference", "forward passes over the same rows")
        .contains("windows of 3 subjects", "mean absolute error of y");
  }

  @Test
  void aGateIsJudgedWhenTheNetworkForgets() {
    Run run =
        Run.line(
            folder,
            "evaluate gated people.csv --methods gate,actif-mean-gates-mean --measures"
                + " parameter-randomisation,deletion --rows 5 --json");

    assertThat(run.code()).as(run.err()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "predict model short.csv | short.csv:2: subject p9 must have the rows of a window, 5",
        "predict model renamed.csv | renamed.csv:1: must have a column driver",
        "predict model renamed.csv | did you mean drivers?",
        "predict model back.csv | back.csv:4: time must not go backwards",
        "predict model words.csv | words.csv:3: must hold a finite number in column driver",
        "predict model narrow.csv | narrow.csv:3: must have as many fields as the header",
        "predict model nothing.csv | nothing.csv: must be a file",
        "predict model people.csv --subject p7 | --subject must be one of 3 subjects",
        "predict model people.csv --time soon | --time must be a number or a date",
        "predict model people.csv --time 1000 | --time must leave a window",
        "predict model people.csv --id person | --id must name columns of a table",
        "rank model | DATA must be given",
        "rank model people.csv --method actif-identity-mean-at-recurrent | must name a method",
        "rank model people.csv --target other | --target must be what the model was trained for, y",
        "explain model people.csv --rows 300 --method gate | must have a gate in front of the"
            + " model of series (found none); train with --gate",
        "explain gated people.csv --rows 300 --method gate | must explain single inputs",
        "explain model people.csv --rows 300 --size 4x4 | --size must be for image files",
        "evaluate model people.csv --methods ablation --measures roar | must have a network of",
      })
  void whatIsWrongIsOneLineThatSaysWhatToDo(String line, String hint) throws IOException {
    String header = SmallSeries.HEADER + "\n";
    Files.writeString(folder.resolve("short.csv"), header + "0,p9,1,2,3,4,5\n1,p9,1,2,3,4,5\n");
    Files.writeString(
        folder.resolve("renamed.csv"), header.replace("driver", "drivers") + "0,p9,1,2,3,4,5\n");
    Files.writeString(
        folder.resolve("back.csv"), header + "0,p,1,2,3,4,5\n5,p,1,2,3,4,5\n3,p,1,2,3,4,5\n");
    Files.writeString(folder.resolve("words.csv"), header + "0,p,1,2,3,4,5\n1,p,1,red,3,4,5\n");
    Files.writeString(folder.resolve("narrow.csv"), header + "0,p,1,2,3,4,5\n1,p,1\n");

    Run run = Run.line(folder, line);

    assertThat(run.code()).as(run.out()).isEqualTo(2);
    assertThat(run.err()).startsWith("candor: ").contains(hint).hasLineCount(1);
  }

  @Test
  void aModelWithoutStatesIsRankedAndExplainedByOtherMethods() {
    SmallSeries.convolutions(folder);

    JsonNode ranked = json("rank tcn people.csv");
    JsonNode explained = json("explain tcn people.csv --rows 2");
    Run refused = Run.line(folder, "rank tcn people.csv --method actif-centred-projection-meanstd");

    assertThat(ranked.get("ranking").get(0).get("feature").asString()).isEqualTo("driver");
    assertThat(explained.get("method").asString()).isEqualTo("integrated-gradients");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("must have an LSTM or GRU layer").hasLineCount(1);
  }
}
