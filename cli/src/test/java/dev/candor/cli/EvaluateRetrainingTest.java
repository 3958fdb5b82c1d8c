package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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

/** What {@code candor evaluate} says by accuracy, by training anew and by forgetting. */
class EvaluateRetrainingTest {
  private static final Path GOLDEN =
      Path.of(System.getProperty("candor.golden", "../../shared/golden"));

  @TempDir static Path folder;

  @BeforeAll
  static void train() throws Exception {
    SmallTables.classes(folder);
    SmallTables.numbers(folder);
    train("fixed", "classes.csv");
    train("input", "classes.csv", "--gate", "input");
    train("number", "numbers.csv");
  }

  private static void train(String out, String data, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("train", "tabular", data, "--seeds", "2", "--epochs", "40", "--no-vanilla"));
    args.addAll(List.of("--no-shadow", "--quiet", "--out", out));
    args.addAll(List.of(more));
    Run run = Run.in(folder, args.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
  }

  private static JsonNode evaluated(String line) {
    Run run = Run.line(folder, "evaluate " + line + " --json --quiet");
    assertThat(run.code()).as(run.err()).isZero();
    return run.json();
  }

  @Test
  void theModelStaysRightOnTheFeatureThatDecidesAndFailsWithoutIt() {
    JsonNode json =
        evaluated(
            "fixed classes.csv --methods gate,ablation"
                + " --measures keep-top-accuracy,remove-top-accuracy --rows 10");

    for (String method : new String[] {"gate", "ablation"}) {
      assertThat(value(json, method, "keep-top-accuracy"))
          .isGreaterThan(value(json, "random", "keep-top-accuracy"));
      assertThat(value(json, method, "remove-top-accuracy"))
          .isLessThan(value(json, "random", "remove-top-accuracy"));
      assertThat(cell(json, method, "remove-top-accuracy").get("random").asString())
          .isEqualTo("better");
      assertThat(cell(json, method, "remove-top-accuracy").get("count").asInt()).isEqualTo(120);
    }
    assertThat(json.get("curves")).hasSize(2 * 4);
    JsonNode points = curve(json, "gate", "remove-top-accuracy").get("points");
    assertThat(points).hasSize(6);
    assertThat(points.get(0).get("mean").asDouble()).isGreaterThan(.9);
    assertThat(points.get(5).get("mean").asDouble()).isLessThan(.7);
  }

  @Test
  void aNetworkTrainedAnewDoesAsWellWithTheFeatureThatDecidesAndGuessesWithoutIt() {
    String line =
        "fixed classes.csv --methods gate --measures roar,kar --rows 5 --repeats 2 --out roar";
    JsonNode json = evaluated(line);

    assertThat(value(json, "gate", "roar")).isLessThan(value(json, "random", "roar"));
    assertThat(value(json, "gate", "kar")).isGreaterThan(value(json, "random", "kar"));
    assertThat(cell(json, "gate", "roar").get("count").asInt()).isEqualTo(2);
    JsonNode whole = curve(json, "gate", "roar").get("points");
    assertThat(whole.get(0).get("mean").asDouble())
        .isEqualTo(curve(json, "random", "roar").get("points").get(0).get("mean").asDouble())
        .isGreaterThan(whole.get(2).get("mean").asDouble() + .2);
    assertThat(folder.resolve("roar/report.html"))
        .content()
        .contains("Remove and retrain (ROAR)", "Over the rows with known answers");
    assertThat(evaluated(line).get("cells")).isEqualTo(json.get("cells"));
  }

  @Test
  void numbersAreJudgedByTheVarianceThatIsExplained() {
    JsonNode json =
        evaluated(
            "number numbers.csv --methods gate --repeats 1 --rows 5"
                + " --measures keep-top-accuracy,remove-top-accuracy,roar");

    assertThat(value(json, "gate", "keep-top-accuracy"))
        .isGreaterThan(value(json, "gate", "remove-top-accuracy"));
    assertThat(cell(json, "gate", "keep-top-accuracy").get("count").asInt()).isEqualTo(1);
    assertThat(value(json, "gate", "roar")).isLessThan(1);
  }

  @Test
  void randomAttributionDoesNotSeeWhetherTheModelLearntAndEqualHasNoOrder() {
    JsonNode json =
        evaluated(
            "input classes.csv --methods gate,ablation --rows 12"
                + " --measures parameter-randomisation,label-randomisation");

    for (String measure : new String[] {"parameter-randomisation", "label-randomisation"}) {
      assertThat(value(json, "random", measure)).isEqualTo(1);
      assertThat(cell(json, "all-equal", measure).get("absent").asString()).contains("all equal");
      for (String method : new String[] {"gate", "ablation"}) {
        assertThat(value(json, method, measure)).isBetween(-1.0, .95);
        assertThat(cell(json, method, measure).get("random").asString()).isEqualTo("better");
      }
    }
  }

  @Test
  void aRankingOfTheDataSetIsOneNumberAndIsNotTestedOverRows() {
    JsonNode json =
        evaluated(
            "fixed classes.csv --methods gate,permutation --rows 12"
                + " --measures parameter-randomisation,label-randomisation");

    for (String method : new String[] {"gate", "permutation"}) {
      JsonNode cell = cell(json, method, "parameter-randomisation");
      assertThat(cell.get("value").asDouble()).isBetween(-1.0, 1.0);
      assertThat(cell.get("count").asInt()).isEqualTo(1);
    }
    assertThat(json.get("comparisons")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"roar", "kar", "parameter-randomisation", "label-randomisation"})
  void aModelFromElsewhereCannotBeTrainedAgain(String measure) throws Exception {
    Path onnx = GOLDEN.resolve("mlp_saliency/model.onnx");
    assumeThat(onnx).as("the golden files, see CONTRIBUTING").exists();
    Path rows = numbers();

    Run run =
        Run.line(
            folder, "evaluate " + onnx + " " + rows + " --methods ablation --measures " + measure);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("--measures " + measure, "must have a network of ours");
  }

  @Test
  void allMeasuresAreThoseThatTheModelAllowsAndTheOthersAreNamed() throws Exception {
    Path onnx = GOLDEN.resolve("mlp_saliency/model.onnx");
    assumeThat(onnx).as("the golden files, see CONTRIBUTING").exists();

    JsonNode json =
        evaluated(onnx + " " + numbers() + " --methods ablation --measures all --rows 3");

    assertThat(json.get("measures").findValuesAsString("measure"))
        .contains("insertion")
        .doesNotContain("roar", "keep-top-accuracy");
    assertThat(json.get("notes").toString())
        .contains("left out: --measures roar must have a network of ours")
        .contains("left out: --measures keep-top-accuracy must have the true answers");
  }

  @ParameterizedTest
  @CsvSource({"keep-top-accuracy", "remove-top-accuracy", "roar", "label-randomisation"})
  void rowsWithoutAnswersAreRefused(String measure) throws Exception {
    Files.writeString(folder.resolve("blind.csv"), "good,noise,colour\n.9,.5,red\n.1,.2,blue\n");

    Run run =
        Run.line(folder, "evaluate fixed blind.csv --methods gate --quiet --measures " + measure);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("must have the true answers of", "--target");
  }

  private static Path numbers() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 8; j++) {
        rows.append(j == 0 ? "" : ",").append(Math.sin(3.0 * i + j));
      }
      rows.append('\n');
    }
    return Files.writeString(folder.resolve("plain.csv"), rows.toString());
  }

  private static double value(JsonNode json, String method, String measure) {
    return cell(json, method, measure).get("value").asDouble();
  }

  private static JsonNode cell(JsonNode json, String method, String measure) {
    return found(json.get("cells"), method, measure);
  }

  private static JsonNode curve(JsonNode json, String method, String measure) {
    return found(json.get("curves"), method, measure);
  }

  private static JsonNode found(JsonNode all, String method, String measure) {
    for (JsonNode one : all) {
      if (one.get("method").asString().equals(method)
          && one.get("measure").asString().equals(measure)) {
        return one;
      }
    }
    throw new AssertionError("nothing of " + method + " under " + measure);
  }
}
