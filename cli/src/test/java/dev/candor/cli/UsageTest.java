package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @TempDir Path folder;

  @Test
  void helpListsEveryVerb() {
    Run run = Run.in(folder, "--help");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("demo", "train", "rank", "predict", "explain", "methods", "bench", "completion");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void versionNamesCandorTheEngineAndJava() {
    Run run = Run.in(folder, "--version");

    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("candor "))
        .anyMatch(line -> line.matches("engine libtorch \\d.*"))
        .anyMatch(line -> line.startsWith("java " + Runtime.version()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "methds           | methods",
        "methods --jsn    | --json",
        "methods --qiet   | --quiet",
        "methods --seed x | --seed",
      })
  void aSlipOfThePenIsOneLineThatNamesTheRightWord(String line, String hint) {
    Run run = Run.line(folder, line);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("candor: ").contains(hint).contains("--help");
  }

  @Test
  void aMissingVerbIsWrongUsage() {
    Run run = Run.in(folder);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void withJsonAFailureIsOneObjectToo() {
    Run run = Run.line(folder, "methods --json --nonsense");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.json().get("exit").asInt()).isEqualTo(2);
    assertThat(run.json().get("error").asString()).contains("--nonsense");
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void theMatrixSaysOfEveryMethodWhatItNeedsCostsPromisesAndWhereItFails() {
    Run run = Run.in(folder, "methods", "--json");

    assertThat(run.code()).isZero();
    assertThat(run.json().get("methods"))
        .isNotEmpty()
        .allSatisfy(
            method -> {
              for (String field : new String[] {"method", "needs", "costs", "promises", "fails"}) {
                assertThat(method.get(field).asString()).isNotBlank();
              }
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"methods", "--debug"})
  void theCompletionScriptKnowsVerbsAndOptions(String word) {
    Run run = Run.in(folder, "completion");

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("#!").contains(word).contains("complete -F");
  }
}
