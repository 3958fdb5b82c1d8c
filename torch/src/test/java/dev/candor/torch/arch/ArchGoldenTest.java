package dev.candor.torch.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.torch.FromLayer;
import dev.candor.torch.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Networks that were described where they were made answer as they did there. */
class ArchGoldenTest {
  @Test
  void everyNetworkAnswersItsProbe() throws IOException {
    List<String> kinds = new ArrayList<>();
    for (Path folder : folders()) {
      JsonNode model = new JsonMapper().readTree(folder.resolve("case.json")).get("model");
      String kind = new JsonMapper().readTree(folder.resolve("arch.json")).get("kind").asString();
      Path weights = folder.resolve("weights.safetensors");
      if (kind.equals("polynomial")) {
        assertThatThrownBy(() -> ArchFile.read(weights))
            .isInstanceOf(InputException.class)
            .hasMessageContaining("polynomial");
        continue;
      }
      kinds.add(kind);
      try (Network network = ArchFile.read(weights)) {
        compare(folder, network, model);
      }
    }
    assertThat(kinds).contains("graph", "bert");
  }

  @Test
  void anEncoderFromTokenIdsIsTheOneFromTheirVectors() throws IOException {
    Path bert =
        folders().stream().filter(f -> f.endsWith("bert_gradients")).findFirst().orElseThrow();
    Path weights = bert.resolve("weights.safetensors");
    NdArray mask = NdArray.of(new float[] {1, 1, 1, 0}, 1, 4);
    NdArray ids = NdArray.of(new float[] {3, 7, 39, 0}, 4);
    try (Network vectors = ArchFile.read(weights);
        Network tokens = ArchFile.read(weights, Start.IDS)) {
      FromLayer later = FromLayer.of(tokens.withFurther(mask), "word", ids);
      NdArray embedded = later.activations();

      assertThat(embedded.shape()).containsExactly(1, 4, 16);
      assertThat(later.predict(embedded))
          .isEqualTo(tokens.withFurther(mask).predict(ids.reshape(1, 4)))
          .isEqualTo(vectors.withFurther(mask).predict(embedded));
    }
  }

  private static void compare(Path folder, Network network, JsonNode model) {
    JsonNode inputs = model.at("/probe/inputs");
    NdArray rows = array(inputs.get(model.get("input_names").get(0).asString()));
    for (int i = 0; i < rows.length(0); i++) {
      Predictor one = network;
      if (inputs.has("attention_mask")) {
        one = network.withFurther(array(inputs.get("attention_mask")).slice(i, i + 1));
      }
      double[] found = one.predict(rows.slice(i, i + 1)).toDoubles();
      String output = model.get("output_names").get(0).asString();
      double[] expected = array(model.at("/probe/outputs").get(output)).row(i).toDoubles();
      for (int j = 0; j < expected.length; j++) {
        assertThat(found[j])
            .as(folder.getFileName() + " row " + i)
            .isCloseTo(expected[j], org.assertj.core.data.Offset.offset(2e-5));
      }
    }
  }

  private static List<Path> folders() throws IOException {
    Path golden = Path.of(System.getProperty("candor.golden", "missing"));
    assumeTrue(Files.isDirectory(golden), "the golden files are missing: candor.golden=" + golden);
    try (var all = Files.list(golden)) {
      return all.filter(f -> Files.exists(f.resolve("arch.json"))).sorted().toList();
    }
  }

  private static NdArray array(JsonNode node) {
    List<Float> values = new ArrayList<>();
    collect(node.get("data"), values);
    float[] floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values.get(i);
    }
    return NdArray.of(floats, node.get("shape").valueStream().mapToInt(JsonNode::asInt).toArray());
  }

  private static void collect(JsonNode node, List<Float> values) {
    if (node.isArray()) {
      node.forEach(one -> collect(one, values));
    } else {
      values.add(Float.parseFloat(node.asString()));
    }
  }
}
