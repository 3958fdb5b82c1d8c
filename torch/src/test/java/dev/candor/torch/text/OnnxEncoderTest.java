package dev.candor.torch.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.onnx.OnnxRuntimeAnswers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MiniLM, read back from the file that it was exported to, answers as the runtime does. */
class OnnxEncoderTest {
  /** "a fine film .", "it never , ever bores ." and one word, as BERT's vocabulary numbers them. */
  private static final List<int[]> SENTENCES =
      List.of(
          new int[] {101, 1037, 2986, 2143, 1012, 102},
          new int[] {101, 2009, 2196, 1010, 2412, 8501, 2015, 1012, 102},
          new int[] {101, 2204, 102});

  @TempDir static Path folder;
  private static Path file;
  private static PretrainedEncoder encoder;

  @BeforeAll
  static void read() throws IOException {
    file = folder.resolve("encoder.onnx");
    try (InputStream in =
        Objects.requireNonNull(
            OnnxEncoderTest.class.getResourceAsStream("/all-minilm-l6-v2.onnx"))) {
      Files.copy(in, file);
    }
    encoder = OnnxEncoder.read(file, 12, 1e-12, 0);
  }

  private static NdArray runtime(NdArray ids) {
    Map<String, NdArray> inputs = new LinkedHashMap<>();
    float[] mask = ids.toFloats();
    for (int i = 0; i < mask.length; i++) {
      mask[i] = mask[i] == 0 ? 0 : 1;
    }
    inputs.put("input_ids", ids);
    inputs.put("attention_mask", NdArray.of(mask, ids.shape()));
    inputs.put("token_type_ids", NdArray.of(new float[mask.length], ids.shape()));
    return OnnxRuntimeAnswers.of(file, inputs).values().iterator().next();
  }

  @Test
  void sizesAreReadOffTheFile() {
    assertThat(encoder.shape())
        .isEqualTo(new EncoderShape(30_522, 512, 384, 6, 12, 1_536, 1e-12, 0));
  }

  @Test
  void statesOfSentencesAreThoseOfTheRuntimeWithinATenThousandth() {
    NdArray ids = TokenRows.padded(SENTENCES, 0);
    NdArray expected = runtime(ids);
    try (Network network = encoder.states()) {
      NdArray got = network.predict(ids).reshape(expected.shape());
      double farthest = 0;
      for (int row = 0; row < SENTENCES.size(); row++) {
        for (int token = 0; token < SENTENCES.get(row).length; token++) {
          for (int i = 0; i < 384; i++) {
            double gap = Math.abs(got.at(row, token, i) - expected.at(row, token, i));
            farthest = Math.max(farthest, gap);
          }
        }
      }
      assertThat(farthest).isLessThan(1e-4).isGreaterThan(0);
      seen(network, ids, got);
    }
  }

  private static void seen(Network network, NdArray ids, NdArray states) {
    EncoderShape shape = encoder.shape();
    SeenAttention seen = SeenAttention.of(network, shape, ids, SeenAttention.allLayers(shape));
    assertThat(seen.tokens()).containsExactly(6, 9, 3);
    assertThat(seen.maps()).hasSize(6);
    for (NdArray map : seen.maps()) {
      assertThat(map.shape()).containsExactly(3, 12, 9, 9);
      for (int row = 0; row < 3; row++) {
        for (int i = 0; i < 9; i++) {
          double sum = 0;
          for (int j = 0; j < 9; j++) {
            double weight = map.at(row, 5, i, j);
            assertThat(weight).isGreaterThanOrEqualTo(0);
            assertThat(j < seen.tokens().get(row) || weight == 0).isTrue();
            sum += weight;
          }
          double whole = i < seen.tokens().get(row) ? 1 : 0;
          assertThat(sum).isCloseTo(whole, within(1e-5));
        }
      }
    }
    // written out or in one go: the same states
    NdArray written = seen.outputs().reshape(states.shape());
    for (int row = 0; row < 3; row++) {
      for (int i = 0; i < 384; i++) {
        assertThat(written.at(row, 0, i)).isCloseTo(states.at(row, 0, i), within(1e-4));
      }
    }
  }

  @Test
  void theFirstLayersAreAnEncoder() {
    PretrainedEncoder half = encoder.first(3);
    assertThat(half.shape().layers()).isEqualTo(3);
    assertThat(half.parameters()).hasSize(4 + 3 * 16);
  }
}
