package dev.candor.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.core.NdArray;
import dev.candor.onnx.OnnxPredictor;
import dev.candor.onnx.OnnxSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One case of the golden files: its model, and its checks with inputs and expected values. */
public final class GoldenCase {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;
  private final JsonNode json;

  private GoldenCase(Path folder, JsonNode json) {
    this.folder = folder;
    this.json = json;
  }

  /** The case in a folder of that name; the test is skipped where it is missing. */
  public static GoldenCase named(String name) {
    Path folder = Path.of(System.getProperty("candor.golden", "missing"), name);
    assumeTrue(Files.isDirectory(folder), "the golden files are missing: candor.golden, " + folder);
    return new GoldenCase(folder, JSON.readTree(folder.resolve("case.json")));
  }

  /** Its model, on one thread. */
  public OnnxPredictor model(OnnxSettings settings) {
    return OnnxPredictor.open(folder.resolve("model.onnx"), settings.withThreads(1));
  }

  /** Its model with one input. */
  public OnnxPredictor model() {
    return model(OnnxSettings.withDefaults());
  }

  /** All its checks. */
  public List<JsonNode> checks() {
    return json.get("checks").valueStream().toList();
  }

  /** An array of a check, in the precision of the file. */
  public static NdArray array(JsonNode node) {
    if (!node.isObject()) {
      return NdArray.of(new double[] {node.asDouble()}, 1);
    }
    int[] shape = node.get("shape").valueStream().mapToInt(JsonNode::asInt).toArray();
    NdArray doubles = NdArray.of(numbers(node.get("data")), shape);
    return node.get("dtype").asString().equals("float32")
        ? NdArray.of(doubles.toFloats(), shape)
        : doubles;
  }

  /** Whole numbers of a check. */
  public static int[] ints(JsonNode node) {
    JsonNode data = node.isObject() ? node.get("data") : node;
    return Arrays.stream(numbers(data)).mapToInt(n -> (int) n).toArray();
  }

  /** The baseline of row r: a number everywhere, one row for all, or its own. */
  public static NdArray baseline(JsonNode node, NdArray x, int row) {
    if (node.isObject()) {
      NdArray rows = array(node);
      return rows.row(rows.length(0) == 1 ? 0 : row);
    }
    float[] constant = new float[x.size() / x.length(0)];
    Arrays.fill(constant, (float) node.asDouble());
    return NdArray.of(constant, Arrays.copyOfRange(x.shape(), 1, x.rank()));
  }

  /** Compares within the tolerance that the check states for this name. */
  public static void assertClose(JsonNode check, String name, double[] got) {
    double[] expected = numbers(check.at("/expected/" + name + "/data"));
    double absolute = check.at("/tolerance/" + name + "/abs").asDouble();
    double relative = check.at("/tolerance/" + name + "/rel").asDouble();
    assertThat(got).as(check.get("id").asString()).hasSameSizeAs(expected);
    for (int i = 0; i < got.length; i++) {
      assertThat(Math.abs(got[i] - expected[i]))
          .as(check.get("id").asString() + " " + name + " " + i + ": " + got[i])
          .isLessThanOrEqualTo(absolute + relative * Math.abs(expected[i]));
    }
  }

  private static double[] numbers(JsonNode nested) {
    return nested.isArray()
        ? nested.valueStream().flatMapToDouble(n -> Arrays.stream(numbers(n))).toArray()
        : new double[] {nested.asDouble()};
  }
}
