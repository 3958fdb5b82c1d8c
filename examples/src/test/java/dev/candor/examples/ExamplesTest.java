package dev.candor.examples;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.design.scores.GateSettings;
import dev.candor.design.scores.ScoresModel;
import dev.candor.design.scores.ScoresSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README and the examples show compiles, runs and does what it says. */
class ExamplesTest {
  private static final Path ROOT = Path.of(System.getProperty("candor.root"));
  private static final ScoresSettings BRIEF =
      ScoresSettings.recommended().withEpochs(40).withSeeds(2);

  @TempDir private Path folder;
  private Path table;

  @BeforeEach
  void writeATableInWhichOnlyIncomeMatters() throws IOException {
    Random random = new Random(7);
    StringBuilder csv = new StringBuilder("age,income,shoe_size,granted\n");
    for (int i = 0; i < 200; i++) {
      double income = random.nextGaussian();
      csv.append(
          "%.3f,%.3f,%.3f,%s%n"
              .formatted(
                  random.nextGaussian(), income, random.nextGaussian(), income > 0 ? "yes" : "no"));
    }
    table = Files.writeString(folder.resolve("loans.csv"), csv);
  }

  @Test
  void theTenLinesOfTheReadmeAreTheOnesThatAreCompiled() throws IOException {
    Path source = ROOT.resolve("examples/src/main/java/dev/candor/examples/RankATable.java");
    List<String> lines = Files.readAllLines(source);
    String shown =
        lines
            .subList(indexOf(lines, "// tag::readme[]") + 1, indexOf(lines, "// end::readme[]"))
            .stream()
            .map(line -> line.substring(4))
            .collect(joining("\n"));
    String readme = Files.readString(ROOT.resolve("README.md"));
    assertThat(readme).contains("```java\n" + shown + "\n```");
  }

  @Test
  void aPlantedCueIsShownInNumbersAndInAPicture() throws IOException {
    List<PlantedCue.Found> found = PlantedCue.show(folder.resolve("cue"), 64, 1, 8);
    assertThat(found).hasSize(3);
    for (PlantedCue.Found one : found) {
      assertThat(List.of(one.right(), one.onFigure(), one.onWatermark(), one.elsewhere()))
          .allMatch(share -> share >= 0 && share <= 1);
    }
    byte[] picture = Files.readAllBytes(folder.resolve("cue/planted-cue.png"));
    assertThat(picture).startsWith(0x89, 'P', 'N', 'G').hasSizeBetween(5_000, 400_000);
  }

  @Test
  void rankingATableFindsTheColumnThatMattersAndSavesAModelThatLoads() {
    Path model = folder.resolve("model");
    RankATable.rank(table, "granted", model, BRIEF);
    try (ScoresModel loaded = ScoresModel.load(model)) {
      assertThat(loaded.ranking().order()).startsWith("income").hasSize(3);
      assertThat(loaded.classes()).containsExactly("no", "yes");
    }
  }

  @Test
  void oneRowsWeightsAreANumberPerColumnThatAddUpToOne() {
    ScoresSettings settings = BRIEF.withGate(GateSettings.inputDependent()).withSeeds(1);
    Attribution why = ExplainOneRow.explain(table, "granted", 3, settings);
    assertThat(why.axes().size()).isEqualTo(3);
    assertThat(Arrays.stream(why.values().toDoubles()).sum())
        .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-5));
  }

  @Test
  void fromOutsideTheSameColumnMatters() {
    assertThat(AskFromOutside.ask(table, "granted", BRIEF).order()).startsWith("income");
  }

  private static int indexOf(List<String> lines, String tag) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().equals(tag)) {
        return i;
      }
    }
    throw new AssertionError("no line " + tag);
  }

  @Test
  void aModelFromPythonIsExplainedByThreeMethodsThatAddUpToTheSameAnswer() {
    Map<String, Attribution> found =
        ExplainAnOnnxModel.explain(
            ROOT.resolve("examples/models/diagnosis.onnx"),
            ROOT.resolve("cli/src/main/resources/dev/candor/cli/example/breast_cancer_wdbc.csv"),
            0);

    assertThat(found.keySet()).containsExactly("integrated gradients", "DeepLIFT", "KernelSHAP");
    double[] sums =
        found.values().stream()
            .mapToDouble(attribution -> Arrays.stream(attribution.values().toDoubles()).sum())
            .toArray();
    assertThat(sums[0]).isCloseTo(sums[1], within(.01 * Math.abs(sums[1])));
    assertThat(sums[2]).isCloseTo(sums[1], within(.01 * Math.abs(sums[1])));
  }
}
