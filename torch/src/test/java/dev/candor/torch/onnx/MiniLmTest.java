package dev.candor.torch.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
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
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real encoder, exported with operator set 11: everything in it is written out. */
class MiniLmTest {
  private static final int ROWS = 3;
  private static final int TOKENS = 12;
  private static final int WORDS = 30_522;

  @TempDir Path folder;

  @Test
  void embeddedTokensAreAnInputThroughWhichGradientsFlow() throws IOException {
    Path file = file();
    NdArray tokens = tokens();
    String embedded = "/embeddings/Add_1_output_0";
    OnnxImportSettings settings = OnnxImportSettings.withDefaults();
    try (Network whole = OnnxImport.read(file);
        Network rest = OnnxImport.read(file, settings.withInput(embedded))) {
      assertThat(rest.rowShape()).containsExactly(-1, 384);
      NdArray expected = whole.withFurther(ones(1, 9), ones(1, 0)).predict(tokens);
      NdArray vectors;
      try (Network first = OnnxImport.read(file, settings.withOutput(embedded))) {
        vectors = first.withFurther(ones(1, 0)).predict(tokens).reshape(ROWS, TOKENS, 384);
      }
      NdArray got = rest.withFurther(ones(1, 9)).predict(vectors);
      for (int i = 0; i < got.size(); i++) {
        assertThat(got.get(i)).isCloseTo(expected.get(i), within(1e-5));
      }
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(
              () ->
                  whole
                      .withFurther(ones(1, 9), ones(1, 0))
                      .work(
                          1,
                          1,
                          (run, from, to) -> {
                            Tensor rows = run.rows(tokens, 0, 1).requires_grad_(true);
                            return run.outputs(rows).numel();
                          }))
          .withMessageContaining("must take fractions for a gradient");
    }
  }

  private Path file() throws IOException {
    Path file = folder.resolve("encoder.onnx");
    try (InputStream in =
        Objects.requireNonNull(MiniLmTest.class.getResourceAsStream("/all-minilm-l6-v2.onnx"))) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }

  private static NdArray tokens() {
    SplittableRandom random = new SplittableRandom(5);
    return NdArray.ofFloats(
        to -> {
          for (int i = 0; i < to.length; i++) {
            to[i] = random.nextInt(WORDS);
          }
        },
        ROWS,
        TOKENS);
  }

  @Test
  void statesOfTokensAreThoseOfTheRuntime() throws IOException {
    Path file = file();
    NdArray tokens = tokens();
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
