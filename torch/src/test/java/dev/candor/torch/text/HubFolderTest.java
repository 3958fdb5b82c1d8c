package dev.candor.torch.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.store.NamedArrays;
import dev.candor.torch.store.Safetensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One encoder under the names of three kinds answers the same. */
class HubFolderTest {
  private static final PretrainedEncoder OURS = TinyEncoders.of(3);
  private static final Map<String, String> BERT =
      Map.of(
          "attention.query", "attention.self.query",
          "attention.key", "attention.self.key",
          "attention.value", "attention.self.value",
          "attention.output", "attention.output.dense",
          "norm1", "attention.output.LayerNorm",
          "wide", "intermediate.dense",
          "narrow", "output.dense",
          "norm2", "output.LayerNorm");
  private static final Map<String, String> DISTIL =
      Map.of(
          "attention.query", "attention.q_lin",
          "attention.key", "attention.k_lin",
          "attention.value", "attention.v_lin",
          "attention.output", "attention.out_lin",
          "norm1", "sa_layer_norm",
          "wide", "ffn.lin1",
          "narrow", "ffn.lin2",
          "norm2", "output_layer_norm");
  private static final String BERT_CONFIG =
      """
      {"model_type": "%s", "vocab_size": 40, "max_position_embeddings": %d, "hidden_size": 8,
       "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 16,
       "hidden_act": "gelu", "layer_norm_eps": 1e-12, "pad_token_id": %d,
       "id2label": {"0": "bad", "1": "good", "2": "both"}}
      """;
  private static final String DISTIL_CONFIG =
      """
      {"model_type": "distilbert", "vocab_size": 40, "max_position_embeddings": 12, "dim": 8,
       "n_layers": 2, "n_heads": 2, "hidden_dim": 16, "activation": "gelu", "pad_token_id": 0}
      """;

  @TempDir Path folder;

  /**
   * The numbers under the names of another kind, with the vectors of segments where it has such.
   */
  private static SortedMap<String, NdArray> named(
      String layers, Map<String, String> parts, UnaryOperator<NdArray> places, String prefix) {
    SortedMap<String, NdArray> theirs = new TreeMap<>();
    OURS.parameters()
        .forEach(
            (name, array) -> {
              String end = name.substring(name.lastIndexOf('.'));
              String own = name.substring(0, name.length() - end.length());
              if (own.equals("words")) {
                theirs.put(prefix + "embeddings.word_embeddings.weight", array);
              } else if (own.equals("places")) {
                theirs.put(prefix + "embeddings.position_embeddings.weight", places.apply(array));
              } else if (own.equals("norm")) {
                theirs.put(prefix + "embeddings.LayerNorm" + end, array);
              } else {
                String rest = own.substring(own.indexOf('.') + 1);
                String layer = layers + own.substring("layer".length(), own.indexOf('.')) + ".";
                theirs.put(prefix + layer + parts.get(rest) + end, array);
              }
            });
    return theirs;
  }

  private void write(String config, Map<String, NdArray> weights) throws IOException {
    Files.writeString(folder.resolve("config.json"), config);
    Safetensors.write(folder.resolve("model.safetensors"), NamedArrays.of(weights));
  }

  private static NdArray states(PretrainedEncoder encoder, NdArray ids) {
    try (Network network = encoder.states()) {
      return network.predict(ids);
    }
  }

  private static void requireSame(PretrainedEncoder other) {
    NdArray ids = NdArray.of(new float[] {5, 6, 7, 8, 9, 3}, 1, 6);
    NdArray expected = states(OURS, ids);
    NdArray got = states(other, ids);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(got.get(i)).isCloseTo(expected.get(i), within(1e-5));
    }
  }

  @Test
  void bertWithSegmentsAndAHeadIsRead() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    NdArray types = TinyEncoders.drawn(random, 2, 8);
    SortedMap<String, NdArray> theirs =
        named(
            "encoder.layer.",
            BERT,
            places -> {
              float[] less = places.toFloats();
              for (int i = 0; i < less.length; i++) {
                less[i] -= (float) types.get(i % 8);
              }
              return NdArray.of(less, places.shape());
            },
            "bert.");
    theirs.put("bert.embeddings.token_type_embeddings.weight", types);
    theirs.put("bert.pooler.dense.weight", TinyEncoders.drawn(random, 8, 8));
    theirs.put("bert.pooler.dense.bias", TinyEncoders.drawn(random, 8));
    theirs.put("classifier.weight", TinyEncoders.drawn(random, 3, 8));
    theirs.put("classifier.bias", TinyEncoders.drawn(random, 3));
    write(BERT_CONFIG.formatted("bert", 12, 0), theirs);
    PretrainedEncoder read = HubFolder.read(folder);
    requireSame(read);
    assertThat(read.classes()).containsExactly("bad", "good", "both");
    assertThat(read.head()).contains(new ClassHead(3, ClassHead.Pooling.TANH, 0));
    NdArray ids = NdArray.of(new float[] {5, 6, 7}, 1, 3);
    try (Network network = read.classifier()) {
      NdArray state = states(read, ids);
      double[] pooled = new double[8];
      for (int i = 0; i < 8; i++) {
        double sum = theirs.get("bert.pooler.dense.bias").get(i);
        for (int j = 0; j < 8; j++) {
          sum += theirs.get("bert.pooler.dense.weight").at(i, j) * state.at(0, j);
        }
        pooled[i] = Math.tanh(sum);
      }
      double[] raw = new double[3];
      double all = 0;
      for (int c = 0; c < 3; c++) {
        raw[c] = theirs.get("classifier.bias").get(c);
        for (int j = 0; j < 8; j++) {
          raw[c] += theirs.get("classifier.weight").at(c, j) * pooled[j];
        }
        all += Math.exp(raw[c]);
      }
      NdArray answer = network.predict(ids);
      for (int c = 0; c < 3; c++) {
        assertThat(answer.at(0, c)).isCloseTo(Math.exp(raw[c]) / all, within(1e-5));
      }
    }
  }

  @Test
  void distilBertIsRead() throws IOException {
    write(DISTIL_CONFIG, named("transformer.layer.", DISTIL, places -> places, "distilbert."));
    requireSame(HubFolder.read(folder));
  }

  @Test
  void robertaHasPlacesBeforeTheFirst() throws IOException {
    SortedMap<String, NdArray> theirs =
        named(
            "encoder.layer.",
            BERT,
            places -> {
              float[] more = new float[14 * 8];
              System.arraycopy(places.toFloats(), 0, more, 16, places.size());
              return NdArray.of(more, 14, 8);
            },
            "roberta.");
    write(BERT_CONFIG.formatted("roberta", 14, 1), theirs);
    PretrainedEncoder read = HubFolder.read(folder);
    assertThat(read.shape().padding()).isEqualTo(1);
    assertThat(read.shape().positions()).isEqualTo(12);
    requireSame(read);
  }

  @Test
  void whatIsBuiltOtherwiseIsRefusedInOneLine() throws IOException {
    SortedMap<String, NdArray> theirs = named("encoder.layer.", BERT, places -> places, "");
    write(BERT_CONFIG.formatted("gpt2", 12, 0), theirs);
    refused("model_type must be bert, distilbert, roberta");
    write(BERT_CONFIG.formatted("bert", 12, 0).replace("\"gelu\"", "\"relu\""), theirs);
    refused("the function must be gelu (found relu)");
    write(BERT_CONFIG.formatted("bert", 20, 0), theirs);
    refused("must be 20 places of 8");
    write(BERT_CONFIG.formatted("bert", 12, 0).replace("40", "41"), theirs);
    refused(
        "config.json and model.safetensors: parameter words.weight must have the shape [41, 8]");
    write(BERT_CONFIG.formatted("", 12, 0), theirs);
    refused("model_type must be bert, distilbert, roberta, camembert or xlm-roberta (found none)");
    String weight = "encoder.layer.0.output.dense.bias";
    NdArray sound = Objects.requireNonNull(theirs.get(weight));
    float[] broken = sound.toFloats();
    broken[3] = Float.NaN;
    theirs.put(weight, NdArray.of(broken, sound.shape()));
    write(BERT_CONFIG.formatted("bert", 12, 0), theirs);
    refused("model.safetensors: " + weight + " must hold finite numbers (found NaN at 3)");
    theirs.put(weight, sound);
    write("{", theirs);
    refused("config.json: must be JSON");
    theirs.remove("encoder.layer.1.output.dense.bias");
    write(BERT_CONFIG.formatted("bert", 12, 0), theirs);
    refused("must hold encoder.layer.1.output.dense.bias");
    Files.delete(folder.resolve("model.safetensors"));
    refused("model.safetensors: must be there");
    assertThatThrownBy(() -> HubFolder.tokenizer(folder))
        .hasMessageContaining("must hold tokenizer.json or vocab.txt");
  }

  private void refused(String message) {
    assertThatThrownBy(() -> HubFolder.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void paddingChangesNoAnswer() {
    List<int[]> texts = List.of(new int[] {5, 6, 7}, new int[] {8, 9, 3, 4, 5, 6});
    NdArray together = states(OURS, TokenRows.padded(texts, 0));
    NdArray alone = states(OURS, TokenRows.padded(texts.subList(0, 1), 0));
    for (int i = 0; i < 3 * 8; i++) {
      assertThat(together.at(0, i)).isCloseTo(alone.at(0, i), within(1e-5));
    }
    assertThatThrownBy(() -> states(OURS, NdArray.of(new float[] {40}, 1, 1)))
        .hasMessageContaining("token id must be one of 40 (found 40)");
    assertThatThrownBy(() -> states(OURS, NdArray.of(new float[13], 1, 13)))
        .hasMessageContaining("tokens must be at most 12");
  }
}
