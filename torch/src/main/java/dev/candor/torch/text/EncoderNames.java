package dev.candor.torch.text;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * From the names that encoders have elsewhere to ours. BERT's and RoBERTa's are {@code
 * encoder.layer.0.attention.self.query.weight}, DistilBERT's {@code
 * transformer.layer.0.attention.q_lin.weight}, with or without the name of the model in front.
 */
final class EncoderNames {
  private static final List<String> MODELS = List.of("bert.", "roberta.", "distilbert.");
  private static final Map<String, String> BERT =
      Map.of(
          "attention.self.query", "attention.query",
          "attention.self.key", "attention.key",
          "attention.self.value", "attention.value",
          "attention.output.dense", "attention.output",
          "attention.output.LayerNorm", "norm1",
          "intermediate.dense", "wide",
          "output.dense", "narrow",
          "output.LayerNorm", "norm2");
  private static final Map<String, String> DISTIL =
      Map.of(
          "attention.q_lin", "attention.query",
          "attention.k_lin", "attention.key",
          "attention.v_lin", "attention.value",
          "attention.out_lin", "attention.output",
          "sa_layer_norm", "norm1",
          "ffn.lin1", "wide",
          "ffn.lin2", "narrow",
          "output_layer_norm", "norm2");

  private final SortedMap<String, NdArray> theirs = new TreeMap<>();
  private final String source;

  /**
   * @param source what they are read from, for errors
   */
  EncoderNames(String source, Map<String, NdArray> arrays) {
    this.source = source;
    arrays.forEach((name, array) -> theirs.put(plain(name), array));
  }

  private NdArray finite(String name, NdArray array) {
    if (array.firstNotFinite().isPresent()) {
      int place = array.firstNotFinite().getAsInt();
      throw new InputException(
          source
              + ": "
              + name
              + " must hold finite numbers (found "
              + array.get(place)
              + " at "
              + place
              + "); the encoder was damaged or its training failed: take another");
    }
    return array;
  }

  /** Without the name of the model; {@code gamma} and {@code beta} are what they were once. */
  private static String plain(String name) {
    String plain = name;
    for (String model : MODELS) {
      plain = plain.startsWith(model) ? plain.substring(model.length()) : plain;
    }
    return plain
        .replace("LayerNorm.gamma", "LayerNorm.weight")
        .replace("LayerNorm.beta", "LayerNorm.bias");
  }

  boolean has(String name) {
    return theirs.containsKey(name);
  }

  NdArray array(String name) {
    NdArray array = theirs.get(name);
    if (array == null) {
      throw new InputException(
          source
              + ": must hold "
              + name
              + " (found "
              + theirs.size()
              + " arrays without it); give an encoder built like BERT, DistilBERT or RoBERTa");
    }
    return finite(name, array);
  }

  /**
   * The encoder's numbers by our names.
   *
   * @param skipped how many places come before the first token's, as RoBERTa has them
   */
  SortedMap<String, NdArray> ours(EncoderShape shape, int skipped) {
    SortedMap<String, NdArray> ours = new TreeMap<>();
    ours.put(EncoderGraph.WORDS + ".weight", array("embeddings.word_embeddings.weight"));
    ours.put(EncoderGraph.PLACES + ".bias", places(shape, skipped));
    take(ours, "embeddings.LayerNorm", EncoderGraph.NORM);
    boolean distil = has("transformer.layer.0.attention.q_lin.weight");
    for (int number = 0; number < shape.layers(); number++) {
      String from = (distil ? "transformer.layer." : "encoder.layer.") + number + ".";
      String to = EncoderGraph.layer(number);
      (distil ? DISTIL : BERT).forEach((their, our) -> take(ours, from + their, to + our));
    }
    return ours;
  }

  void take(Map<String, NdArray> ours, String their, String our) {
    for (String part : List.of(".weight", ".bias")) {
      ours.put(our + part, array(their + part));
    }
  }

  /** A text is one segment: what the first segment adds to every token is added to the places. */
  private NdArray places(EncoderShape shape, int skipped) {
    NdArray table = array("embeddings.position_embeddings.weight");
    String types = "embeddings.token_type_embeddings.weight";
    List<Integer> rows = new ArrayList<>(List.of(table.length(0) - skipped, table.length(1)));
    if (rows.get(0) != shape.positions() || rows.get(1) != shape.width()) {
      throw InputException.of(
          source + ": embeddings.position_embeddings.weight",
          "must be " + (shape.positions() + skipped) + " places of " + shape.width(),
          table,
          "give weights and config.json of one encoder");
    }
    float[] all = table.slice(skipped, table.length(0)).toFloats();
    if (has(types)) {
      NdArray first = array(types).slice(0, 1);
      for (int i = 0; i < all.length; i++) {
        all[i] += (float) first.get(i % shape.width());
      }
    }
    return NdArray.of(all, shape.positions(), shape.width());
  }
}
