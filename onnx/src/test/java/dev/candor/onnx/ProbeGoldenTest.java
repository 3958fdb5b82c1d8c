package dev.candor.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.core.NdArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forward pass that every golden model carries, each row alone and all of them together. */
class ProbeGoldenTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TestFactory
  Stream<DynamicTest> everyGoldenModelGivesItsProbe() throws IOException {
    List<Path> cases = cases();
    return cases.stream().map(c -> DynamicTest.dynamicTest(c.getFileName() + "", () -> probe(c)));
  }

  @Test
  void thereAreGoldenModels() throws IOException {
    assumeTrue(Files.isDirectory(golden()), "the golden files are missing: candor.golden");
    assertThat(cases()).hasSizeGreaterThan(10);
  }

  private static void probe(Path folder) throws IOException {
    JsonNode probe = JSON.readTree(folder.resolve("case.json")).at("/model/probe");
    Map.Entry<String, JsonNode> output = probe.get("outputs").properties().iterator().next();
    double absolute = probe.at("/tolerance/abs").asDouble(1e-6);
    double relative = probe.at("/tolerance/rel").asDouble(1e-6);
    List<Map.Entry<String, JsonNode>> inputs = List.copyOf(probe.get("inputs").properties());
    NdArray batch = array(inputs.get(0).getValue());
    double[] expected = numbers(output.getValue().get("data"));
    OnnxSettings settings = OnnxSettings.withDefaults().withThreads(1).withOutput(output.getKey());
    for (int row = 0; row < batch.length(0); row++) {
      for (Map.Entry<String, JsonNode> other : inputs.subList(1, inputs.size())) {
        settings = settings.withConstant(other.getKey(), array(other.getValue()).row(row));
      }
      try (OnnxPredictor model = OnnxPredictor.open(folder.resolve("model.onnx"), settings)) {
        close(model.predict(batch.slice(row, row + 1)), expected, row, absolute, relative);
        if (inputs.size() == 1) {
          close(model.predict(batch), expected, 0, absolute, relative);
        }
      }
    }
  }

  private static void close(NdArray got, double[] expected, int row, double abs, double rel) {
    for (int i = 0; i < got.size(); i++) {
      double wanted = expected[row * got.length(1) + i];
      assertThat(got.get(i)).isCloseTo(wanted, within(abs + rel * Math.abs(wanted)));
    }
  }

  private static List<Path> cases() throws IOException {
    if (!Files.isDirectory(golden())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(golden())) {
      return folders.filter(f -> Files.exists(f.resolve("model.onnx"))).sorted().toList();
    }
  }

  private static Path golden() {
    return Path.of(System.getProperty("candor.golden", "missing"));
  }

  private static NdArray array(JsonNode node) {
    double[] values = numbers(node.get("data"));
    int[] shape = node.get("shape").valueStream().mapToInt(JsonNode::asInt).toArray();
    NdArray doubles = NdArray.of(values, shape);
    return node.get("dtype").asString().equals("float64")
        ? doubles
        : NdArray.of(doubles.toFloats(), shape);
  }

  private static double[] numbers(JsonNode nested) {
    return nested.isArray()
        ? nested.valueStream().flatMapToDouble(n -> java.util.Arrays.stream(numbers(n))).toArray()
        : new double[] {nested.asDouble()};
  }
}
