package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.design.actif.Actif;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** An LSTM from an ONNX file through {@code rank} and {@code explain}. */
class RankImportedSeriesTest {
  @TempDir Path folder;

  private String model;
  private String inputs;

  @BeforeEach
  void write() throws IOException {
    assumeTrue(GoldenInputs.there(), "the golden files, see CONTRIBUTING");
    GoldenInputs golden = new GoldenInputs(folder, "lstm_max_feature_ablation");
    model = golden.model("onnx");
    inputs = golden.input("by_cell", "x");
  }

  private JsonNode json(String line) {
    Run run = Run.line(folder, line + " --json");
    assertThat(run.code()).as(run.err()).isZero();
    return run.json();
  }

  @Test
  void deepActifIsTheUsualRanking() {
    JsonNode json = json("rank " + model + " " + inputs + " --background " + inputs);

    assertThat(json.get("evidence").get("method").asString()).isEqualTo(Actif.recommended().name());
    assertThat(json.get("ranking").get(0).get("rankBest").asInt()).isEqualTo(1);
    assertThat(json.get("ranking").get(0).get("feature").asString()).startsWith("x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"actif-projection-meanstd", "actif-projection-inv", "actif-identity-mean"})
  void everyVariantReadsTheImportedLayers(String variant) {
    JsonNode ranked = json("rank " + model + " " + inputs + " --method " + variant);
    JsonNode explained = json("explain " + model + " " + inputs + " --method " + variant);

    assertThat(ranked.get("evidence").get("method").asString()).isEqualTo(variant);
    assertThat(explained.get("axes").toString()).isEqualTo("[\"input\",\"step\",\"feature\"]");
  }

  @Test
  void aFeedIsRefusedInOneLineThatSaysWhatToDoInstead() {
    Run run = Run.line(folder, "watch " + model);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("must be a folder of candor train series", "candor rank", "--background")
        .hasLineCount(1);
  }
}
