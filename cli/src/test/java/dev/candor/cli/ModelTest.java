package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What can be asked of a trained model: {@code rank}, {@code predict} and {@code explain}. */
class ModelTest {
  @TempDir static Path folder;

  @BeforeAll
  static void train() throws Exception {
    SmallTables.classes(folder);
    SmallTables.numbers(folder);
    String[] few = {"--seeds", "2", "--epochs", "40", "--no-vanilla", "--quiet", "--out"};
    train(few, "fixed", "classes.csv");
    train(few, "input", "classes.csv", "--gate", "input", "--no-shadow");
    train(few, "number", "numbers.csv", "--no-shadow");
  }

  private static void train(String[] few, String out, String data, String... more) {
    List<String> args = new java.util.ArrayList<>(List.of("train", "tabular", data));
    args.addAll(List.of(few));
    args.add(out);
    args.addAll(List.of(more));
    Run run = Run.in(folder, args.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
  }

  @Test
  void rankPrintsTheRankingAndWritesItInFourForms() {
    Run run = Run.line(folder, "rank fixed --csv r.csv --svg r.svg --png r.png --json");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.json().get("ranking").get(0).get("feature").asString()).isEqualTo("good");
    assertThat(folder.resolve("r.csv")).content().startsWith("feature,weight");
    assertThat(folder.resolve("r.svg")).content().contains("<svg");
    assertThat(folder.resolve("r.png")).isNotEmptyFile();
    assertThat(Run.in(folder, "rank", "fixed").out()).contains("   1  good");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no /dev")
  void aDeviceIsWrittenToAndNeverReplaced() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("null"), Path.of("/dev/null"));
    Files.writeString(folder.resolve("old.csv"), "old");
    Path alias = Files.createSymbolicLink(folder.resolve("alias.csv"), Path.of("old.csv"));

    Run run = Run.line(folder, "predict fixed classes.csv --out null");
    Run other = Run.line(folder, "rank fixed --csv alias.csv");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(other.code()).as(other.err()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(alias).isSymbolicLink();
    assertThat(folder.resolve("old.csv")).content().startsWith("feature,weight");
    assertThat(Run.line(folder, "rank fixed --csv fixed").code()).isEqualTo(2);
  }

  @Test
  void rankOfAnInputDependentGateCanBeAskedForGivenRows() throws Exception {
    Files.writeString(folder.resolve("two.csv"), "good,noise,colour\n.9,.5,red\n.8,.1,blue\n");

    Run run = Run.line(folder, "rank input two.csv --json");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.json().get("ranking")).hasSize(3);
  }

  @Test
  void predictWritesRowNumberIdsPredictionAndProbabilities() {
    Run run = Run.line(folder, "predict fixed classes.csv --id code,answer");

    assertThat(run.code()).as(run.err()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(121);
    assertThat(lines.get(0)).isEqualTo("row,code,answer,prediction,probability_no,probability_yes");
    long right =
        lines.stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .filter(cells -> cells[2].equals(cells[3]))
            .count();
    assertThat(right).isGreaterThan(105);
    String[] first = lines.get(1).split(",", -1);
    assertThat(first[0]).isEqualTo("1");
    assertThat(first[1]).isEqualTo("row-0");
    assertThat(Double.parseDouble(first[4]) + Double.parseDouble(first[5]))
        .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void predictOfANumberIsInTheTargetsOwnUnit() throws Exception {
    Files.writeString(folder.resolve("n.csv"), "a;b\n0.5;0.1\n");

    Run run = Run.line(folder, "predict number n.csv --json");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.json().get("predictions").get(0).get("prediction").asDouble())
        .isBetween(1.2, 1.8);
  }

  @Test
  void unseenCategoriesAndMissingValuesAreNamed() throws Exception {
    Files.writeString(
        folder.resolve("odd.csv"), "noise,colour,good,extra\n.5,violet,.9,1\n.5,red,,2\n");

    Run run = Run.line(folder, "predict fixed odd.csv --out p/odd-out.csv");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("colour", "violet", "column good has no value in 1 row");
    assertThat(run.out()).isEmpty();
    assertThat(folder.resolve("p/odd-out.csv")).content().startsWith("row,prediction");
  }

  @Test
  void missingColumnsAreNamedAllAtOnce() throws Exception {
    Files.writeString(folder.resolve("half.csv"), "noise\n.5\n");

    Run run = Run.line(folder, "predict fixed half.csv");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("half.csv:1:", "good", "colour");
  }

  @Test
  void explainGivesOneWeightPerFeatureAndRow() {
    Run run = Run.line(folder, "explain input classes.csv --json");

    assertThat(run.code()).as(run.err()).isZero();
    JsonNode first = run.json().get("explanations").get(0);
    double sum = 0;
    for (String feature : new String[] {"good", "noise", "colour"}) {
      sum += first.get("weights").get(feature).asDouble();
    }
    assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-5));
    assertThat(run.json().get("explanations")).hasSize(120);
  }

  @Test
  void aFixedGateSaysThatItsRankingIsGlobal() {
    Run run = Run.line(folder, "explain fixed classes.csv");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("same for all rows", "candor rank");
  }
}
