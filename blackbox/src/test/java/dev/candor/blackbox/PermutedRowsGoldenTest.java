package dev.candor.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.core.NdArray;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows with a feature or a group permuted in a given order, against Captum's values. */
class PermutedRowsGoldenTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void everyGivenPermutationGivesTheExpectedDifferences() throws IOException {
    Path folder =
        Path.of(System.getProperty("candor.golden", "missing"), "mlp_feature_permutation");
    assumeTrue(Files.isDirectory(folder), "the golden files are missing: candor.golden, " + folder);
    Mlp mlp = new Mlp(folder.resolve("weights.safetensors"));
    JsonNode checks = JSON.readTree(folder.resolve("case.json")).get("checks");
    assertThat(checks.size()).isEqualTo(3);
    for (JsonNode check : checks) {
      compare(mlp, check);
    }
  }

  private static void compare(Mlp mlp, JsonNode check) {
    double[] x = numbers(check.at("/inputs/x/data"));
    int rows = check.at("/inputs/x/shape/0").asInt();
    int width = x.length / rows;
    FeatureGroups groups = groups(check.at("/inputs/feature_mask"), width);
    double[] orders = numbers(check.at("/inputs/permutations/data"));
    double[] expected = numbers(check.at("/expected/attributions/data"));
    double absolute = check.at("/tolerance/attributions/abs").asDouble();
    NdArray inputs = NdArray.of(x, rows, width);
    PermutedRows permuted = new PermutedRows(inputs, groups);
    for (int input = 0; input < width; input++) {
      int feature = groups.featureOfInput().get(input);
      List<PermutedRows.Move> move =
          List.of(new PermutedRows.Move(feature, row -> (int) orders[feature * rows + row]));
      for (int row = 0; row < rows; row++) {
        int target = check.at("/settings/target/" + row).asInt();
        double difference =
            mlp.answer(inputs.row(row), target)
                - mlp.answer(permuted.batch(move, row, row + 1).row(0), target);
        double wanted = expected[row * width + input];
        assertThat(difference)
            .as(check.get("id").asString() + " row " + row + " input " + input)
            .isCloseTo(wanted, within(absolute + 1e-4 * Math.abs(wanted)));
      }
    }
  }

  private static FeatureGroups groups(JsonNode mask, int width) {
    int[] featureOfInput =
        mask.isNull() || mask.isMissingNode()
            ? IntStream.range(0, width).toArray()
            : IntStream.of(toInts(numbers(mask.get("data")))).toArray();
    int features = IntStream.of(featureOfInput).max().orElseThrow() + 1;
    return FeatureGroups.of(
        IntStream.range(0, features).mapToObj(i -> "g" + i).toList(), featureOfInput);
  }

  private static int[] toInts(double[] numbers) {
    return IntStream.range(0, numbers.length).map(i -> (int) numbers[i]).toArray();
  }

  private static double[] numbers(JsonNode nested) {
    return nested.isArray()
        ? nested.valueStream().flatMapToDouble(n -> java.util.Arrays.stream(numbers(n))).toArray()
        : new double[] {nested.asDouble()};
  }

  /** Three linear layers with ReLU between them, read by hand. */
  private static final class Mlp {
    private final ByteBuffer bytes;
    private final JsonNode header;
    private final int data;

    Mlp(Path weights) throws IOException {
      bytes = ByteBuffer.wrap(Files.readAllBytes(weights)).order(ByteOrder.LITTLE_ENDIAN);
      data = 8 + (int) bytes.getLong(0);
      header = JSON.readTree(bytes.array(), 8, data - 8);
    }

    double answer(NdArray input, int output) {
      double[] hidden = relu(linear("fc1", input.toDoubles()));
      return linear("fc3", relu(linear("fc2", hidden)))[output];
    }

    private double[] linear(String name, double[] x) {
      int weight = data + header.at("/" + name + ".weight/data_offsets/0").asInt();
      int bias = data + header.at("/" + name + ".bias/data_offsets/0").asInt();
      double[] y = new double[header.at("/" + name + ".bias/shape/0").asInt()];
      for (int i = 0; i < y.length; i++) {
        y[i] = bytes.getFloat(bias + 4 * i);
        for (int j = 0; j < x.length; j++) {
          y[i] += bytes.getFloat(weight + 4 * (i * x.length + j)) * x[j];
        }
      }
      return y;
    }

    private static double[] relu(double[] x) {
      return java.util.Arrays.stream(x).map(v -> Math.max(0, v)).toArray();
    }
  }
}
