package dev.candor.torch.text;

import dev.candor.core.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What {@code config.json} says of an encoder, under the names that each kind has for it. */
record HubConfig(Path file, JsonNode json) {
  private static final double EPSILON = 1e-12;

  /** The kinds that are built alike. */
  private enum Kind {
    BERT,
    DISTILBERT,
    ROBERTA
  }

  HubConfig {
    if (!json.isObject()) {
      throw InputException.in(file, "must be a JSON object", json.getNodeType(), "save it anew");
    }
  }

  private Kind kind() {
    String type = json.path("model_type").asString("");
    return switch (type) {
      case "bert" -> Kind.BERT;
      case "distilbert" -> Kind.DISTILBERT;
      case "roberta", "camembert", "xlm-roberta" -> Kind.ROBERTA;
      default ->
          throw InputException.in(
              file,
              "model_type must be bert, distilbert, roberta, camembert or xlm-roberta",
              type.isEmpty() ? "none" : type,
              "give an encoder of these kinds, or export it to ONNX");
    };
  }

  /** How many rows of the table of places come before the first token's. */
  int skippedPlaces() {
    return kind() == Kind.ROBERTA ? padding() + 1 : 0;
  }

  private int padding() {
    return json.path("pad_token_id").asInt(kind() == Kind.ROBERTA ? 1 : 0);
  }

  EncoderShape shape() {
    boolean distil = kind() == Kind.DISTILBERT;
    String function = json.path(distil ? "activation" : "hidden_act").asString("gelu");
    if (!function.equals("gelu")) {
      throw InputException.in(file, "the function must be gelu", function, "export it to ONNX");
    }
    String places = json.path("position_embedding_type").asString("absolute");
    if (!places.equals("absolute")) {
      throw InputException.in(file, "places must be absolute", places, "export it to ONNX");
    }
    if (json.path("is_decoder").asBoolean(false)) {
      throw InputException.in(file, "must be of an encoder", "a decoder", "give an encoder");
    }
    int vocabulary = size("vocab_size");
    int positions = size("max_position_embeddings") - skippedPlaces();
    int width = size(distil ? "dim" : "hidden_size");
    int layers = size(distil ? "n_layers" : "num_hidden_layers");
    int heads = size(distil ? "n_heads" : "num_attention_heads");
    int hidden = size(distil ? "hidden_dim" : "intermediate_size");
    double epsilon = json.path("layer_norm_eps").asDouble(EPSILON);
    try {
      return new EncoderShape(
          vocabulary, positions, width, layers, heads, hidden, epsilon, padding());
    } catch (InputException e) {
      throw new InputException(file + ": " + e.getMessage(), e);
    }
  }

  private int size(String name) {
    JsonNode value = json.path(name);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw InputException.in(
          file,
          name + " must be a whole number",
          value.isMissingNode() ? "none" : value,
          "save the model's configuration anew");
    }
    return value.intValue();
  }

  /** The names of the classes, by their numbers; empty where none are told. */
  List<String> classes() {
    JsonNode names = json.path("id2label");
    List<String> classes = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Optional<JsonNode> name = Optional.ofNullable(names.get(Integer.toString(i)));
      if (name.isEmpty()) {
        return List.of();
      }
      classes.add(name.get().asString(Integer.toString(i)));
    }
    return classes;
  }
}
