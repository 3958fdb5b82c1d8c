package dev.candor.torch.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole networks from PyTorch answer here what ONNX Runtime answers, and have their names. */
class ImportedModelsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final double TOLERANCE = 1e-4;

  @TestFactory
  Stream<DynamicTest> everyGoldenNetworkAnswersAsItsProbeSaysAndAsTheRuntimeDoes()
      throws IOException {
    return cases().stream().map(c -> DynamicTest.dynamicTest(c.getFileName() + "", () -> probe(c)));
  }

  @Test
  void thereAreGoldenNetworks() throws IOException {
    assumeTrue(Files.isDirectory(golden()), "the golden files are missing: candor.golden");
    assertThat(cases()).hasSizeGreaterThan(40);
  }

  @Test
  void theNetworksOfTheSpeedPageAnswerAsTheRuntimeDoes() {
    Path speed = Path.of(System.getProperty("candor.shared", "missing")).resolve("speed");
    assumeTrue(Files.isDirectory(speed), "the speed files are missing: candor.shared");
    Map<String, int[]> shapes =
        Map.of(
            "mlp", new int[] {64, 30},
            "cnn", new int[] {5, 3, 64, 64},
            "lstm", new int[] {33, 10, 34});
    shapes.forEach(
        (name, shape) -> {
          Path file = speed.resolve(name + ".onnx");
          NdArray batch = OnnxModels.drawn(7, shape);
          NdArray expected = first(OnnxRuntimeAnswers.of(file, Map.of("x", batch)));
          try (Network network = OnnxImport.read(file)) {
            close(name, network.predict(batch), expected.toDoubles());
          }
        });
  }

  @Test
  void layersHaveTheNamesTheyHadInPyTorch() {
    Path file = golden().resolve("cnn_gradcam").resolve("model.onnx");
    assumeTrue(Files.exists(file), "the golden files are missing: candor.golden");
    try (Network network = OnnxImport.read(file)) {
      assertThat(network.architecture().parts().keySet())
          .containsExactly(
              "conv1", "bn1", "relu1", "pool1", "conv2", "bn2", "relu2", "conv3", "bn3", "add1",
              "relu3", "gap", "Flatten", "fc");
      assertThat(network.specifications().keySet())
          .contains("conv1.weight", "bn1.running_var", "fc.bias");
    }
  }

  private static void probe(Path folder) throws IOException {
    JsonNode probe = JSON.readTree(folder.resolve("case.json")).at("/model/probe");
    Map.Entry<String, JsonNode> output = probe.get("outputs").properties().iterator().next();
    Map<String, NdArray> inputs = new LinkedHashMap<>();
    probe.get("inputs").properties().forEach(e -> inputs.put(e.getKey(), array(e.getValue())));
    Path file = folder.resolve("model.onnx");
    Map<String, NdArray> expected = OnnxRuntimeAnswers.of(file, inputs);
    double[] said = numbers(output.getValue().get("data"));
    assertThat(expected).containsKey(output.getKey());
    expected.forEach(
        (name, answers) -> {
          OnnxImportSettings settings = OnnxImportSettings.withDefaults().withOutput(name);
          try (Network network = OnnxImport.read(file, settings)) {
            compare(network, inputs, name.equals(output.getKey()) ? said : answers.toDoubles());
            compare(network, inputs, answers.toDoubles());
          }
        });
  }

  /** Further inputs are one row for all rows of a batch, so rows with their own go one by one. */
  private static void compare(Network network, Map<String, NdArray> inputs, double[] expected) {
    List<NdArray> all = List.copyOf(inputs.values());
    NdArray batch = all.get(0);
    if (all.size() == 1) {
      close("all rows", network.predict(batch), expected);
    }
    int width = expected.length / batch.length(0);
    for (int row = 0; row < batch.length(0); row++) {
      int from = row;
      NdArray[] further =
          all.stream().skip(1).map(a -> a.slice(from, from + 1)).toArray(NdArray[]::new);
      double[] wanted = Arrays.copyOfRange(expected, row * width, (row + 1) * width);
      NdArray one = batch.slice(row, row + 1);
      close("row " + row, network.withFurther(further).predict(one), wanted);
    }
  }

  private static void close(String what, NdArray got, double[] expected) {
    assertThat(got.size()).as(what).isEqualTo(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(got.get(i)).as("%s, number %d", what, i).isCloseTo(expected[i], within(TOLERANCE));
    }
  }

  private static NdArray first(Map<String, NdArray> answers) {
    return answers.values().iterator().next();
  }

  private static List<Path> cases() throws IOException {
    if (!Files.isDirectory(golden())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(golden())) {
      return folders
          .filter(f -> Files.exists(f.resolve("model.onnx")))
          .filter(f -> !Files.exists(f.resolve("model.json")))
          .sorted()
          .toList();
    }
  }

  private static Path golden() {
    return Path.of(System.getProperty("candor.golden", "missing"));
  }

  private static NdArray array(JsonNode node) {
    int[] shape = node.get("shape").valueStream().mapToInt(JsonNode::asInt).toArray();
    return NdArray.of(numbers(node.get("data")), shape);
  }

  private static double[] numbers(JsonNode nested) {
    return nested.isArray()
        ? nested.valueStream().flatMapToDouble(n -> Arrays.stream(numbers(n))).toArray()
        : new double[] {nested.asDouble()};
  }
}
