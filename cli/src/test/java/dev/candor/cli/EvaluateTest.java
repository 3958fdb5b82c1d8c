package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What {@code candor evaluate} says of methods whose worth is known, and of wrong input. */
class EvaluateTest {
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
    Files.writeString(folder.resolve("truth.csv"), "feature,relevance\ngood,1\nnoise,0\n");
  }

  private static void train(String out, String data, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "train",
                "tabular",
                data,
                "--seeds",
                "2",
                "--epochs",
                "40",
                "--no-vanilla",
                "--no-shadow",
                "--quiet",
                "--out",
                out));
    args.addAll(List.of(more));
    Run run = Run.in(folder, args.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
  }

  @Test
  void methodsThatKnowTheModelBeatTheFloors() {
    Run run =
        Run.line(
            folder,
            "evaluate fixed classes.csv --methods gate,permutation"
                + " --measures insertion,deletion --rows 30 --json --quiet");

    assertThat(run.code()).as(run.err()).isZero();
    JsonNode json = run.json();
    assertThat(json.get("methods").findValuesAsString("method").subList(0, 1))
        .containsExactly("gate");
    for (String method : new String[] {"gate", "permutation"}) {
      JsonNode cell = cell(json, method, "deletion");
      assertThat(cell.get("random").asString()).as(method).isEqualTo("better");
      assertThat(cell.get("best").asString()).isNotEqualTo("worse");
      assertThat(cell.get("low").asDouble()).isLessThanOrEqualTo(cell.get("value").asDouble());
      assertThat(cell.get("value").asDouble()).isLessThanOrEqualTo(cell.get("high").asDouble());
    }
    assertThat(cell(json, "all-equal", "deletion").get("best").asString()).isEqualTo("worse");
    assertThat(json.get("comparisons")).hasSize(2 * 6);
    assertThat(json.get("comparisons"))
        .allSatisfy(
            comparison ->
                assertThat(comparison.get("adjusted").asDouble())
                    .isGreaterThanOrEqualTo(comparison.get("p").asDouble()));
  }

  @Test
  void judgingIsOneStageThatCountsEveryPlaceOfTheTable() {
    Run run =
        Run.line(
            folder,
            "evaluate number numbers.csv --methods gate --measures insertion,deletion --rows 4");

    assertThat(run.err().lines()).contains("judging: 1 of 6").doesNotHaveDuplicates();
  }

  @Test
  void theFloorsAreAlwaysInTheTableOnce() {
    Run run =
        Run.line(
            folder,
            "evaluate number numbers.csv --methods random,gate,gate --measures insertion --rows 8"
                + " --quiet --json");

    assertThat(run.code()).as(run.err()).isZero();
    List<String> methods = new ArrayList<>();
    run.json().get("methods").forEach(method -> methods.add(method.get("method").asString()));
    assertThat(methods).containsExactly("gate", "random", "all-equal");
  }

  @Test
  void theSameSeedGivesTheSameNumbers() {
    String line =
        "evaluate fixed classes.csv --methods gate,permutation --measures insertion,sufficiency"
            + " --rows 12 --seed 3 --json --quiet";

    assertThat(Run.line(folder, line).json().get("cells"))
        .isEqualTo(Run.line(folder, line).json().get("cells"));
  }

  @Test
  void theTableIsPrintedAndWrittenInThreeForms() {
    Run run =
        Run.line(
            folder,
            "evaluate input classes.csv --methods gate,permutation --rows 12 --out ev --quiet");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("method", "insertion", "higher is better", "permutation (all rows)")
        .contains("random (floor)", "Wilcoxon", "Holm over");
    assertThat(run.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(120));
    assertThat(folder.resolve("ev/report.html")).content().contains("What the model answers");
    assertThat(folder.resolve("ev/evaluation.csv")).content().startsWith("method,kind,measure");
    assertThat(folder.resolve("ev/evaluation.json")).content().contains("\"comparisons\"");
  }

  @Test
  void againstTheTruthMethodsAreComparedOverTheModelsSeeds() {
    Run run =
        Run.line(
            folder,
            "evaluate fixed classes.csv --methods gate,permutation --truth truth.csv"
                + " --measures precision-at-k,truth-tau,rank-sd --rows 10 --json --quiet");

    assertThat(run.code()).as(run.err()).isZero();
    for (String method : new String[] {"gate", "permutation"}) {
      JsonNode cell = cell(run.json(), method, "precision-at-k");
      assertThat(cell.get("value").asDouble()).as(method).isEqualTo(1);
      assertThat(cell.get("count").asInt()).isEqualTo(2);
    }
    assertThat(cell(run.json(), "all-equal", "precision-at-k").get("value").asDouble())
        .isEqualTo(1.0 / 3, org.assertj.core.data.Offset.offset(1e-12));
    assertThat(cell(run.json(), "all-equal", "truth-tau").get("absent").asString()).isNotBlank();
    assertThat(cell(run.json(), "all-equal", "rank-sd").get("value").asDouble()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--methods gat                                     | did you mean gate?",
        "--methods quux | use one of gate, actif-identity-mean, permutation, exact-shapley, lime",
        "--methods gate --measures insertoin               | did you mean insertion?",
        "--methods gate --measures truth-tau               | must have --truth FILE",
        "--methods gate --rows 0                           | --rows must be 1 or more",
        "--methods gate --class maybe                      | --class must be one of [no, yes]",
        "--methods gate --baseline zero --background truth.csv | --baseline must not stand beside",
        "--methods gate --background-rows 0                | --background-rows must be 1 or more",
        "--methods kernel-shap --samples 1                 | --samples must be 2 or more",
        "--methods gate --truth classes.csv                | classes.csv:1: must begin with",
        "--methods gate --truth fixed                      | a folder); give the CSV, or masks",
        "--methods gate --truth none.csv                   | none.csv: must be a CSV",
        "--methods gate --truth wrong-name.csv             | wrong-name.csv:3: must name a feature",
        "--methods gate --truth wrong-number.csv           | wrong-number.csv:2: must have a rele",
        "--methods gate --truth twice.csv                  | twice.csv:3: must name every feature",
        "--methods gate --truth nothing.csv                | nothing.csv: must name a feature with",
        "--methods gate --truth text.jsonl                 | text.jsonl:1: must be a CSV feature,relevance (found JSON lines)",
        "--methods gate --out classes.csv                  | classes.csv: must be a folder",
        "--rows 5                                          | --methods",
      })
  void wrongUsageIsOneLineThatSaysWhatToDo(String options, String hint) throws Exception {
    Files.writeString(folder.resolve("wrong-name.csv"), "feature,relevance\ngood,1\nbad,1\n");
    Files.writeString(folder.resolve("wrong-number.csv"), "feature,relevance\ngood,much\n");
    Files.writeString(folder.resolve("twice.csv"), "feature,relevance\ngood,1\ngood,0\n");
    Files.writeString(folder.resolve("nothing.csv"), "feature,relevance\ngood,0\n");
    Files.writeString(folder.resolve("text.jsonl"), "{\"tokens\": [\"a\"], \"rationale\": [1]}\n");

    Run run = Run.line(folder, "evaluate fixed classes.csv " + options);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("candor: ").contains(hint);
  }

  @Test
  void whatIsNoModelIsRefused() {
    assertThat(Run.line(folder, "evaluate classes.csv fixed --methods gate").err())
        .contains("give MODEL before DATA");
    assertThat(Run.line(folder, "evaluate nowhere classes.csv --methods gate").err())
        .contains("nowhere: must be a model");
  }

  @Test
  void permutationWithoutTheTrueAnswersSaysSo() throws Exception {
    Files.writeString(folder.resolve("blind.csv"), "good,noise,colour\n.9,.5,red\n.1,.2,blue\n");

    Run run = Run.line(folder, "evaluate fixed blind.csv --methods permutation --quiet");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("must have the true answers", "--target");
  }

  @Test
  void aRunThatIsStoppedEndsWithOneAndWritesNothing() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(
            nowhere,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            folder,
            Screen.PLAIN,
            () -> true);

    int code =
        new CommandTree(terminal)
            .run(
                "evaluate",
                "fixed",
                "classes.csv",
                "--methods",
                "gate",
                "--out",
                "stopped",
                "--quiet");

    assertThat(code).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("stopped; nothing was written");
    assertThat(folder.resolve("stopped")).doesNotExist();
  }

  @Test
  void aModelFromElsewhereIsJudgedOnACsvOfNumbers() throws Exception {
    Path onnx = GOLDEN.resolve("mlp_saliency/model.onnx");
    assumeThat(onnx).as("the golden files, see CONTRIBUTING").exists();
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 8; j++) {
        rows.append(j == 0 ? "" : ",").append(Math.sin(3.0 * i + j));
      }
      rows.append('\n');
    }
    Files.writeString(folder.resolve("plain.csv"), rows.toString());
    Files.writeString(folder.resolve("narrow.csv"), "1,2\n3,4\n");
    Files.writeString(folder.resolve("word.csv"), "1,2,3,4,5,6,7,8\n1,2,3,x,5,6,7,8\n");
    Files.writeString(folder.resolve("class.csv"), "a,b,c,d,e,f,g,h,is\n1,2,3,4,5,6,7,8,x\n");

    Run run =
        Run.line(
            folder,
            "evaluate "
                + onnx
                + " plain.csv --methods ablation --measures insertion,calls"
                + " --json --quiet");
    Run gate = Run.line(folder, "evaluate " + onnx + " plain.csv --methods gate --quiet");
    Run narrow = Run.line(folder, "evaluate " + onnx + " narrow.csv --methods ablation --quiet");
    Run word = Run.line(folder, "evaluate " + onnx + " word.csv --methods ablation --quiet");
    Run classes =
        Run.line(folder, "evaluate " + onnx + " class.csv --methods ablation --target is --quiet");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.json().get("rows").asInt()).isEqualTo(12);
    assertThat(run.json().get("features").asInt()).isEqualTo(8);
    assertThat(gate.err()).contains("must have a network of ours");
    assertThat(narrow.code()).isEqualTo(2);
    assertThat(narrow.err().lines()).hasSize(1);
    assertThat(word.code()).isEqualTo(2);
    assertThat(word.err()).contains("word.csv:2: must hold a finite number in column x4");
    assertThat(classes.err())
        .contains("class.csv:2: must hold a finite number in column is")
        .contains("number the classes, from 0");
  }

  @ParameterizedTest
  @CsvSource({
    "ablation",
    "exact-shapley",
    "shapley-sampling",
    "permutation-shap",
    "kernel-shap",
    "owen",
    "occlusion",
    "saliency",
    "lime"
  })
  void everyMethodFindsTheColumnThatDecides(String method) {
    Run explained =
        Run.line(folder, "explain fixed classes.csv --method " + method + " --json --quiet");
    Run ranked =
        Run.line(folder, "rank fixed classes.csv --rows 20 --json --quiet --method " + method);

    assertThat(explained.code()).as(explained.err()).isZero();
    JsonNode json = explained.json();
    assertThat(json.get("method").asString()).isEqualTo(method);
    assertThat(json.get("shape").get(0).asInt()).isEqualTo(120);
    assertThat(json.get("values")).hasSize(120);
    assertThat(json.get("values").get(0)).hasSize(3);
    assertThat(json.get("target")).hasSize(120);
    assertThat(json.get("prediction").get(0)).hasSize(2);
    assertThat(json.get("evidence").get("modelCalls").asLong()).isPositive();
    assertThat(ranked.code()).as(ranked.err()).isZero();
    assertThat(ranked.json().get("ranking").get(0).get("feature").asString()).isEqualTo("good");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "explain fixed classes.csv --method permutation | use candor rank --method permutation",
        "explain fixed classes.csv --method rise        | must have images",
        "explain fixed classes.csv --method kernl-shap  | did you mean kernel-shap?",
        "explain fixed classes.csv --method owen --set groups=good+nose | --set groups must name each",
        "rank fixed --method ablation                   | must have DATA",
      })
  void aMethodThatCannotAnswerSaysWhatCan(String line, String hint) {
    Run run = Run.line(folder, line);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(hint);
  }

  private static JsonNode cell(JsonNode json, String method, String measure) {
    for (JsonNode cell : json.get("cells")) {
      if (cell.get("method").asString().equals(method)
          && cell.get("measure").asString().equals(measure)) {
        return cell;
      }
    }
    throw new AssertionError("no cell of " + method + " under " + measure);
  }
}
