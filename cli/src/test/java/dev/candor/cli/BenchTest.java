package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchTest {
  private static final Path SPEED =
      Path.of(System.getProperty("candor.shared", "missing"), "speed");

  @TempDir Path folder;

  @Test
  void aStepOfTheScoresNetworkStandsBesideThePeersFigure() {
    Run run = Run.line(folder, "bench --scores --runs 1 --millis 1 --json --quiet");

    assertThat(run.code()).as(run.err()).isZero();
    JsonNode steps = run.json().get("steps");
    assertThat(steps).hasSize(4);
    assertThat(steps)
        .allSatisfy(
            step -> {
              assertThat(step.get("millis").asDouble()).isPositive();
              assertThat(step.get("ratio").asDouble())
                  .isEqualTo(step.get("millis").asDouble() / step.get("peerMillis").asDouble());
            });
    assertThat(run.json().get("rankMillis").asDouble()).isPositive();
  }

  @Test
  void whatToMeasureMustBeSaid() {
    Run nothing = Run.line(folder, "bench");
    Run both = Run.line(folder, "bench . --scores");

    assertThat(nothing.code()).isEqualTo(2);
    assertThat(nothing.err()).contains("--scores");
    assertThat(both.code()).isEqualTo(2);
    assertThat(both.err()).contains("two things");
  }

  @Test
  void everyRowOfTheFolderIsMeasuredOrSaidToBeMissing() throws IOException {
    assumeTrue(Files.exists(SPEED.resolve("peers.json")), "the shared folder is missing: " + SPEED);
    for (String name : List.of("mlp.pt", "mlp.onnx", "mlp_x.npy", "peers.json")) {
      Files.copy(SPEED.resolve(name), folder.resolve(name));
    }
    Run run = Run.line(folder, "bench . --only mlp --runs 1 --warm-up 1 --json --quiet");

    assertThat(run.code()).as(run.err()).isZero();
    Set<String> works = new TreeSet<>();
    Set<String> files = new TreeSet<>();
    for (JsonNode row : run.json().get("rows").values()) {
      assertThat(row.get("model").asString()).isEqualTo("mlp");
      assertThat(row.get("runs").asInt()).isEqualTo(1);
      double ours = row.get("ms").asDouble() / row.get("forwardMs").asDouble();
      double peers = row.get("peerMs").asDouble() / row.get("peerForwardMs").asDouble();
      assertThat(row.get("ratio").asDouble()).isCloseTo(ours / peers, within(1e-9));
      works.add(row.get("work").asString());
      files.add(row.get("file").asString());
    }
    assertThat(files).containsExactly("mlp.onnx", "mlp.pt");
    for (JsonNode row : run.json().get("notBuilt").values()) {
      assertThat(row.get("reason").asString()).isNotEmpty();
      works.add(row.get("work").asString());
    }
    assertThat(works)
        .containsExactlyInAnyOrderElementsOf(
            peers(folder)
                .valueStream()
                .filter(row -> row.get("model").asString().equals("mlp"))
                .map(row -> row.get("work").asString())
                .toList())
        .contains("forward, batch 1024", "feature ablation, batch 1024");
  }

  @Test
  void aFileThatIsNotThereIsLeftOutAndSaidToBe() throws IOException {
    assumeTrue(Files.exists(SPEED.resolve("peers.json")), "the shared folder is missing: " + SPEED);
    for (String name : List.of("mlp.pt", "mlp_x.npy", "peers.json")) {
      Files.copy(SPEED.resolve(name), folder.resolve(name));
    }
    Run run = Run.line(folder, "bench . --only DeepLIFT --runs 1 --json --quiet");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.json().get("rows")).isEmpty();
    assertThat(run.json().get("notBuilt").get(0).get("reason").asString()).contains("mlp.onnx");
  }

  @Test
  void aFolderWithoutPeersOrModelsIsWrongInput() throws IOException {
    Run none = Run.line(folder, "bench .");
    Files.writeString(folder.resolve("peers.json"), "{\"rows\": [{\"model\": \"m\"}]}");
    Run half = Run.line(folder, "bench .");
    Files.writeString(
        folder.resolve("peers.json"),
        "{\"rows\": [{\"model\": \"../m\", \"work\": \"forward, batch 1\", \"ms\": 1, \"runs\": 1,"
            + " \"settings\": {\"input\": \"x.npy, all rows\"}}]}");
    Run outside = Run.line(folder, "bench .");

    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("peers.json");
    assertThat(half.code()).isEqualTo(2);
    assertThat(half.err()).contains("row 0 must have model, work, ms, runs and settings");
    assertThat(outside.code()).isEqualTo(2);
    assertThat(outside.err()).contains("plain name");
  }

  private static JsonNode peers(Path folder) throws IOException {
    return new JsonMapper().readTree(Files.readString(folder.resolve("peers.json"))).get("rows");
  }
}
