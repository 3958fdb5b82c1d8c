package dev.candor.torch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import dev.candor.core.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFolderTest {
  record Column(String name, double mean, double sd) {
    Column {
      if (!(sd >= 0)) {
        throw InputException.of("sd of " + name, "must be 0 or more", sd, "check the encoder");
      }
    }
  }

  record Architecture(int width, Task task, OptionalLong seed, Optional<String> note) {}

  static final ModelDescription DESCRIPTION =
      ModelDescription.of("scores")
          .with(
              "architecture",
              new Architecture(32, Task.BINARY, OptionalLong.of(7), Optional.empty()))
          .with("encoders", List.of(new Column("age", 0.1 + 0.2, 1e-300), new Column("é", -0.0, 0)))
          .with("classes", List.of("no", "yes"));

  static final Map<String, NdArray> WEIGHTS =
      Map.of("fc.weight", NdArray.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3));

  @TempDir Path parent;

  @Test
  void aModelIsReadAsItWasWritten() {
    Path folder = parent.resolve("models/credit");
    String hash = ModelFolder.write(folder, DESCRIPTION, WEIGHTS);
    StoredModel model = ModelFolder.read(folder);
    assertThat(model.kind()).isEqualTo("scores");
    assertThat(model.weights()).isEqualTo(WEIGHTS);
    assertThat(model.part("architecture", Architecture.class))
        .isEqualTo(DESCRIPTION.parts().get("architecture"));
    assertThat(model.parts("encoders", Column.class))
        .isEqualTo(DESCRIPTION.parts().get("encoders"));
    assertThat(model.parts("classes", String.class)).containsExactly("no", "yes");
    assertThat(model.has("classes")).isTrue();
    assertThat(model.has("evidence")).isFalse();
    assertThat(model.weightsHash())
        .isEqualTo(hash)
        .isEqualTo(Sha256.of(folder.resolve("weights.safetensors")));
    assertThat(folder.resolve("model.json"))
        .content()
        .contains("\"formatVersion\" : 1")
        .contains(hash);
  }

  @Test
  void nothingButTheTwoFilesIsLeftInTheFolder() throws IOException {
    ModelFolder.write(parent, DESCRIPTION, WEIGHTS);
    ModelFolder.write(parent, DESCRIPTION, WEIGHTS);
    try (var files = Files.list(parent)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("model.json", "weights.safetensors");
    }
  }

  @Test
  void aNewerFormatIsRefused() throws IOException {
    ModelFolder.write(parent, DESCRIPTION, WEIGHTS);
    replace("\"formatVersion\" : 1", "\"formatVersion\" : 2");
    assertRefused("made by a newer Candor");
  }

  @ParameterizedTest
  @CsvSource({
    "\"formatVersion\" : 1, \"formatVersion\" : 0, formatVersion must be 1 or more",
    "\"formatVersion\" : 1, \"formatVersion\" : 1.5, formatVersion cannot be read",
    "\"formatVersion\" : 1, \"formatVersion\" : \"1\", formatVersion cannot be read",
    "\"formatVersion\" : 1, \"formatVersion\" : null, formatVersion must be there",
    "\"kind\" : \"scores\", \"kind\" : \"score\", its seal does not confirm",
    "\"seal\", \"sael\", seal must be there",
    "32, 33, its seal does not confirm",
    "\"width\", \"width\" : 1,  cannot be read",
  })
  void aChangedDescriptionIsRefused(String from, String to, String said) throws IOException {
    ModelFolder.write(parent, DESCRIPTION, WEIGHTS);
    replace(from, to);
    assertRefused(said);
  }

  @Test
  void whiteSpaceMayChange() throws IOException {
    ModelFolder.write(parent, DESCRIPTION, WEIGHTS);
    replace("\n", "\r\n");
    assertThat(ModelFolder.read(parent).weights()).isEqualTo(WEIGHTS);
  }

  @Test
  void brokenJsonIsNamedWithItsLine() throws IOException {
    ModelFolder.write(parent, DESCRIPTION, WEIGHTS);
    replace("\"scores\"", "scores");
    assertRefused("model.json:3: ");
  }

  @Test
  void otherWeightsAreRefused() throws IOException {
    ModelFolder.write(parent, DESCRIPTION, WEIGHTS);
    Path weights = parent.resolve("weights.safetensors");
    byte[] bytes = Files.readAllBytes(weights);
    bytes[bytes.length - 1] ^= 1;
    Files.write(weights, bytes);
    assertRefused("weights.safetensors: must be the file that model.json names");
    Files.delete(weights);
    assertRefused("weights.safetensors: cannot be read");
  }

  @Test
  void aFolderWithoutAModelIsNamed() {
    assertRefused("must be a model's folder");
  }

  record Wider(int width, Task task, OptionalLong seed, Optional<String> note, String more) {}

  record Narrower(int width, Task task) {}

  record Later(
      int width, Task task, OptionalLong seed, Optional<String> note, Optional<String> since2) {}

  @Test
  void aMissingFieldAnUnknownFieldAndANullAreErrorsOfTheFileAndALaterOptionalOneIsEmpty() {
    ModelFolder.write(
        parent, DESCRIPTION.with("nulls", java.util.Arrays.asList("a", null)), WEIGHTS);
    StoredModel model = ModelFolder.read(parent);
    assertWrong(() -> model.part("architecture", Wider.class), "model.json:", "more");
    assertWrong(() -> model.part("architecture", Narrower.class), "model.json:", "seed");
    assertWrong(() -> model.part("classes", Architecture.class), "model.json:", "classes");
    assertWrong(() -> model.part("nowhere", String.class), "model.json", "nowhere must be there");
    assertWrong(() -> model.parts("nulls", String.class), "model.json", "null");
    assertThat(model.part("architecture", Later.class).since2()).isEmpty();
  }

  @Test
  void whatIsAsItWasWrittenAndCannotBeReadIsSaidToBeOfAnotherCandor() {
    ModelFolder.write(parent, DESCRIPTION, WEIGHTS);
    StoredModel model = ModelFolder.read(parent);
    assertWrong(
        () -> model.part("architecture", Wider.class),
        "model.json",
        "it is as it was written, but by another version of Candor");
  }

  record Strict(String name, double mean, double sd) {
    Strict {
      if (mean != 0) {
        throw InputException.of("mean", "must be 0", mean, "centre the column");
      }
    }
  }

  @Test
  void aRecordsOwnCheckIsAnErrorOfTheFile() {
    ModelFolder.write(parent, DESCRIPTION, WEIGHTS);
    StoredModel model = ModelFolder.read(parent);
    assertWrong(
        () -> model.parts("encoders", Strict.class), "encoders[0]", "mean must be 0 (found 0.3");
  }

  @Test
  void numbersThatAreNotFiniteComeBack() {
    ModelFolder.write(
        parent,
        ModelDescription.of("x").with("a", new Column("n", Double.NaN, Double.POSITIVE_INFINITY)),
        WEIGHTS);
    assertThat(ModelFolder.read(parent).part("a", Column.class))
        .isEqualTo(new Column("n", Double.NaN, Double.POSITIVE_INFINITY));
  }

  @Test
  void aDescriptionThatCouldNotBeReadIsNotWritten() {
    Object deep = "x";
    for (int i = 0; i < 200; i++) {
      deep = List.of(deep);
    }
    ModelDescription tooDeep = ModelDescription.of("x").with("deep", deep);
    assertWrong(() -> ModelFolder.write(parent, tooDeep, WEIGHTS), "model.json", "depth");
    assertWrong(() -> ModelDescription.of("x").with("seal", 1), "names", "seal");
    assertWrong(() -> ModelDescription.of(" "), "kind", "blank");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void aWriteKilledAtAnyStepLeavesTheOldModelOrTheNewOne(int kill) throws IOException {
    for (boolean torn : new boolean[] {false, true}) {
      Path folder = Files.createTempDirectory(parent, "m");
      ModelFolder.write(folder, ModelDescription.of("old"), WEIGHTS);
      Map<String, NdArray> newer = Map.of("w", NdArray.of(new double[] {kill}, 1));
      killedWrite(folder, ModelDescription.of("new"), newer, kill);
      if (torn && kill < 3) {
        tear(folder.resolve("weights.safetensors.next"));
        tear(folder.resolve("model.json.next"));
      }
      StoredModel model = ModelFolder.read(folder);
      assertThat(model.kind()).isEqualTo(kill < 3 ? "old" : "new");
      assertThat(model.weights()).isEqualTo(kill < 3 ? WEIGHTS : newer);

      for (int again = 0; again <= 3; again++) {
        killedWrite(folder, ModelDescription.of("third"), Map.of(), again);
        String kind = ModelFolder.read(folder).kind();
        assertThat(kind).isEqualTo(again < 3 ? model.kind() : "third");
      }
      ModelFolder.write(folder, ModelDescription.of("last"), WEIGHTS);
      assertThat(ModelFolder.read(folder).kind()).isEqualTo("last");
    }
  }

  @Test
  void aFirstWriteKilledBetweenTheRenamesIsAModelAlready() {
    killedWrite(parent, DESCRIPTION, WEIGHTS, 3);
    assertThat(ModelFolder.read(parent).weights()).isEqualTo(WEIGHTS);
  }

  @Test
  void aThousandDamagedDescriptionsAreEqualOrOneLine() throws IOException {
    ModelFolder.write(parent, DESCRIPTION, WEIGHTS);
    Path json = parent.resolve("model.json");
    byte[] bytes = Files.readAllBytes(json);
    int refused = 0;
    for (int seed = 0; seed < 1000; seed++) {
      Files.write(json, Damage.to(bytes, seed));
      try {
        StoredModel model = ModelFolder.read(parent);
        assertThat(model.kind()).isEqualTo("scores");
        assertThat(model.part("architecture", Architecture.class))
            .isEqualTo(DESCRIPTION.parts().get("architecture"));
        assertThat(model.parts("encoders", Column.class))
            .isEqualTo(DESCRIPTION.parts().get("encoders"));
      } catch (InputException e) {
        refused++;
        assertThat(e.getMessage()).startsWith(json.toString()).doesNotContain("\n");
      }
    }
    assertThat(refused).isBetween(800, 1000);
  }

  @Test
  void aThousandDamagedFilesOfWeightsAreRefusedOrEqual() throws IOException {
    ModelFolder.write(parent, DESCRIPTION, WEIGHTS);
    Path file = parent.resolve("weights.safetensors");
    byte[] bytes = Files.readAllBytes(file);
    for (int seed = 0; seed < 1000; seed++) {
      byte[] damaged = Damage.to(bytes, seed);
      Files.write(file, damaged);
      try {
        assertThat(ModelFolder.read(parent).weights()).isEqualTo(WEIGHTS);
        assertThat(damaged).isEqualTo(bytes);
      } catch (InputException e) {
        assertThat(e.getMessage()).startsWith(file.toString()).doesNotContain("\n");
      }
    }
  }

  private static void killedWrite(
      Path folder, ModelDescription description, Map<String, NdArray> weights, int kill) {
    int[] done = {0};
    assertThatThrownBy(
            () ->
                ModelFolder.write(
                    folder,
                    description,
                    weights,
                    step -> {
                      if (done[0]++ == kill) {
                        throw new IllegalStateException("killed after: " + step);
                      }
                    }))
        .hasMessageContaining("killed");
  }

  private static void tear(Path file) throws IOException {
    if (Files.exists(file)) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    }
  }

  private void replace(String from, String to) throws IOException {
    Path json = parent.resolve("model.json");
    String text = Files.readString(json);
    assertThat(text).contains(from);
    Files.write(json, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  private void assertRefused(String said) {
    assertWrong(() -> ModelFolder.read(parent), parent.toString(), said);
  }

  private static void assertWrong(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String where, String said) {
    assertThatThrownBy(call)
        .isInstanceOf(InputException.class)
        .hasMessageContaining(where)
        .hasMessageContaining(said);
  }
}
