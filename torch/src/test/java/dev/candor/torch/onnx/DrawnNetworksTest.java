package dev.candor.torch.onnx;

import static dev.candor.torch.onnx.OnnxModels.ANY;
import static dev.candor.torch.onnx.OnnxModels.drawn;
import static dev.candor.torch.onnx.OnnxModels.set;
import static dev.candor.torch.onnx.OnnxModels.setAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.store.Damage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Convolutional networks drawn from a seed: whole ones answer as the runtime, broken ones don't.
 */
class DrawnNetworksTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void aDrawnNetworkAnswersAsTheRuntime(long seed) {
    OperatorCheck.assertSameAsRuntime(new Drawn(seed).network(), drawn(seed, 4, 3, 12, 12));
  }

  @Test
  void damagedFilesBecomeNetworksThatAnswerOrAreRefusedAndNothingElse() throws IOException {
    byte[] whole = new Drawn(3).network().proto().toByteArray();
    NdArray batch = drawn(1, 2, 3, 12, 12);
    Path file = folder.resolve("damaged.onnx");
    int refused = 0;
    int answered = 0;
    for (long seed = 0; seed < 1500; seed++) {
      Files.write(file, Damage.to(whole, seed));
      try (Network network = OnnxImport.read(file)) {
        network.predict(batch);
        answered++;
      } catch (InputException e) {
        assertThat(e.getMessage()).doesNotContain("\n").hasSizeLessThan(1000);
        refused++;
      }
    }
    assertThat(refused).isPositive();
    assertThat(answered).isPositive();
  }

  @Test
  void aFileThatMultipliesTwoLongVectorsIsRefusedBeforeItRuns() {
    Path file =
        OnnxModels.opset(13)
            .input("x", ANY, 100_000, 1)
            .floats("row", drawn(1, 1, 100_000))
            .node("Mul", "y", List.of("x", "row"))
            .output("y")
            .write(folder.resolve("growing.onnx"));
    NdArray batch = drawn(1, 1, 100_000, 1);
    try (Network network = OnnxImport.read(file)) {
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> network.predict(batch))
          .withMessageContaining("layer y must not bring what a run makes over");
    }
  }

  /** A network of two to four blocks, each with its own mixture of layers. */
  private static final class Drawn {
    private final SplittableRandom random;
    private final OnnxModels model;
    private String last = "x";
    private int channels = 3;
    private int count;

    Drawn(long seed) {
      random = new SplittableRandom(seed);
      model = OnnxModels.opset(9 + random.nextInt(13)).input("x", ANY, 3, 12, 12);
    }

    OnnxModels network() {
      int blocks = 2 + random.nextInt(3);
      for (int block = 0; block < blocks; block++) {
        block();
      }
      if (random.nextBoolean()) {
        then("GlobalAveragePool");
      } else {
        then("GlobalMaxPool");
      }
      then("Flatten");
      model.floats("fc.weight", drawn(99, 4, channels)).floats("fc.bias", drawn(98, 4));
      model.node(
          "Gemm",
          "/fc/Gemm",
          List.of(last, "fc.weight", "fc.bias"),
          List.of("y"),
          set("transB", 1));
      return model.output("y");
    }

    private void block() {
      convolution(4 + 2 * random.nextInt(3), 1);
      if (random.nextBoolean()) {
        norm();
      }
      activation();
      String skipped = last;
      if (random.nextBoolean()) {
        convolution(channels, random.nextBoolean() ? 2 : 1);
        activation();
        String sum = "sum" + count++;
        model.node("Add", sum, List.of(last, skipped));
        last = sum;
      }
      if (random.nextBoolean()) {
        pool(random.nextBoolean() ? "MaxPool" : "AveragePool");
      }
    }

    private void convolution(int outputs, int groups) {
      String name = "conv" + count++;
      model.floats(name + ".weight", drawn(count, outputs, channels / groups, 3, 3));
      List<String> inputs = new ArrayList<>(List.of(last, name + ".weight"));
      if (random.nextBoolean()) {
        model.floats(name + ".bias", drawn(count, outputs));
        inputs.add(name + ".bias");
      }
      model.node(
          "Conv", name, inputs, List.of(name), setAll("pads", 1, 1, 1, 1), set("group", groups));
      last = name;
      channels = outputs;
    }

    private void norm() {
      String name = "bn" + count++;
      float[] ones = new float[channels];
      java.util.Arrays.fill(ones, 1.5f);
      model
          .floats(name + ".w", drawn(count, channels))
          .floats(name + ".b", drawn(count + 1, channels))
          .floats(name + ".m", drawn(count + 2, channels))
          .floats(name + ".v", NdArray.of(ones, channels))
          .node(
              "BatchNormalization",
              name,
              List.of(last, name + ".w", name + ".b", name + ".m", name + ".v"));
      last = name;
    }

    private void activation() {
      then(List.of("Relu", "Tanh", "Sigmoid", "LeakyRelu", "Elu").get(random.nextInt(5)));
    }

    private void pool(String operator) {
      String name = "pool" + count++;
      model.node(
          operator,
          name,
          List.of(last),
          List.of(name),
          setAll("kernel_shape", 2, 2),
          setAll("strides", 1 + random.nextInt(2), 1));
      last = name;
    }

    private void then(String operator) {
      String name = operator + count++;
      model.node(operator, name, List.of(last), List.of(name));
      last = name;
    }
  }
}
