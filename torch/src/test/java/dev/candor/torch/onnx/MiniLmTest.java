package dev.candor.torch.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.NdArray;
import dev.candor.torch.Layer;
import dev.candor.torch.Nature;
import dev.candor.torch.Network;
import dev.candor.torch.graph.reduction.FlatSoftmax;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real encoder, exported with operator set 11: everything in it is written out. */
class MiniLmTest {
  private static final int ROWS = 3;
  private static final int TOKENS = 12;
  private static final int WORDS = 30_522;

  @TempDir Path folder;

  @Test
  void statesOfTokensAreThoseOfTheRuntime() throws IOException {
    Path file = folder.resolve("encoder.onnx");
    try (InputStream in =
        Objects.requireNonNull(MiniLmTest.class.getResourceAsStream("/all-minilm-l6-v2.onnx"))) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
    SplittableRandom random = new SplittableRandom(5);
    NdArray tokens =
        NdArray.ofFloats(
            to -> {
              for (int i = 0; i < to.length; i++) {
                to[i] = random.nextInt(WORDS);
              }
            },
            ROWS,
            TOKENS);
    try (Network network = OnnxImport.read(file)) {
      for (int real : new int[] {TOKENS, 7}) {
        Map<String, NdArray> inputs = new LinkedHashMap<>();
        inputs.put("input_ids", tokens);
        inputs.put("attention_mask", ones(ROWS, real));
        inputs.put("token_type_ids", ones(ROWS, 0));
        NdArray expected = OnnxRuntimeAnswers.of(file, inputs).values().iterator().next();
        NdArray got = network.withFurther(ones(1, real), ones(1, 0)).predict(tokens);
        assertThat(got.size()).isEqualTo(expected.size());
        for (int i = 0; i < got.size(); i++) {
          assertThat(got.get(i)).isCloseTo(expected.get(i), within(1e-4));
        }
      }
      Map<String, Layer> layers = network.architecture().parts();
      assertThat(layers)
          .containsKeys(
              "embeddings.LayerNorm",
              "encoder.layer.0.attention.self.query",
              "encoder.layer.5.intermediate.intermediate_act_fn",
              "encoder.layer.5.output.LayerNorm");
      assertThat(layers.values().stream().filter(l -> l.nature() == Nature.NORMALISING))
          .hasSize(13);
      assertThat(layers.values().stream().filter(l -> l.nature() == Nature.LINEAR)).hasSize(36);
      assertThat(layers.values().stream().filter(FlatSoftmax.class::isInstance)).hasSize(6);
    }
  }

  /** So many ones at the start of each row, then zeros. */
  private static NdArray ones(int rows, int ones) {
    return NdArray.ofFloats(
        to -> {
          for (int row = 0; row < rows; row++) {
            Arrays.fill(to, row * TOKENS, row * TOKENS + ones, 1);
          }
        },
        rows,
        TOKENS);
  }
}
