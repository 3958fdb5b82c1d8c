package dev.candor.torch.store;

import dev.candor.core.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The text of {@code model.json}, whole and sealed.
 *
 * @param file where it was read, for errors
 * @param text the JSON
 * @param kind which method reads the model
 * @param weights which file of weights belongs to it
 * @param parts the names of its parts
 */
record ModelJson(Path file, String text, String kind, Weights weights, Set<String> parts) {
  static final int FORMAT = 1;
  private static final long LONGEST = 64L << 20;

  /** The file of weights: its name, length and SHA-256. */
  record Weights(String file, long bytes, String sha256) {}

  /** The text of a description, with its seal. */
  static String write(Path file, ModelDescription description, Weights weights) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("formatVersion", FORMAT);
    root.put("kind", description.kind());
    root.put("weights", weights);
    root.putAll(description.parts());
    try {
      root.put(Seal.FIELD, Seal.of(pretty(root)));
      return pretty(root);
    } catch (JacksonException e) {
      throw new InputException(
          file
              + ": the description must be records, maps, lists, texts and numbers (found "
              + e.getOriginalMessage()
              + "); give such parts",
          e);
    }
  }

  private static String pretty(Map<String, Object> root) {
    return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  /** Reads a file, if it is there. */
  static Optional<ModelJson> read(Path model) {
    if (!Files.exists(model)) {
      return Optional.empty();
    }
    try {
      if (Files.size(model) > LONGEST) {
        throw InputException.in(
            model,
            "must have at most " + LONGEST + " bytes",
            Files.size(model),
            "check that this is a model's folder");
      }
      return Optional.of(parse(model, Files.readString(model)));
    } catch (IOException e) {
      throw new InputException(
          model + ": cannot be read as UTF-8 (found " + e + "); copy the file again", e);
    }
  }

  /** Reads a text and checks its format and seal. */
  static ModelJson parse(Path file, String text) {
    try {
      Set<String> names = names(file, text);
      int version =
          value(file, text, "formatVersion", json -> Json.MAPPER.readValue(json, Integer.class));
      if (version > FORMAT) {
        throw InputException.in(
            file,
            "was made by a newer Candor: formatVersion must be at most " + FORMAT,
            version,
            "use that Candor to read it");
      }
      if (version < 1) {
        throw InputException.in(
            file, "formatVersion must be 1 or more", version, "write the model anew");
      }
      String seal =
          value(file, text, Seal.FIELD, json -> Json.MAPPER.readValue(json, String.class));
      if (!seal.equals(Seal.of(text))) {
        throw InputException.in(
            file,
            "must be as it was written, which its seal does not confirm",
            seal,
            "it was damaged or changed by hand: copy it again or train anew");
      }
      String kind = value(file, text, "kind", json -> Json.MAPPER.readValue(json, String.class));
      Weights weights =
          value(file, text, "weights", json -> Json.MAPPER.readValue(json, Weights.class));
      return new ModelJson(file, text, kind, weights, names);
    } catch (JacksonException e) {
      throw Json.broken(file, "model", e, Json.DAMAGED);
    }
  }

  boolean has(String name) {
    return parts.contains(name);
  }

  <T> T part(String name, Class<T> type) {
    return sealed(name, json -> Json.MAPPER.readValue(json, type));
  }

  <T> List<T> parts(String name, Class<T> type) {
    List<T> list = sealed(name, json -> Json.MAPPER.readerForListOf(type).readValue(json));
    if (list.stream().anyMatch(one -> one == null)) {
      throw InputException.in(file, name + " must hold no null", "null", "write the model anew");
    }
    return List.copyOf(list);
  }

  /** The fields of the root; reads the whole text, so that all of it is known to be JSON. */
  private static Set<String> names(Path file, String text) {
    Set<String> names = new TreeSet<>();
    try (JsonParser json = Json.parser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw InputException.at(
            file, 1, "must be a JSON object", text, "check that this is a model folder");
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        names.add(json.currentName());
        json.nextToken();
        json.skipChildren();
      }
      if (json.nextToken() != null) {
        throw InputException.in(
            file,
            "must end after its closing brace",
            json.getString(),
            "copy the file again or write the model anew");
      }
    }
    return names;
  }

  /** What the seal confirms is as it was written: if it cannot be read, another Candor wrote it. */
  private <T> T sealed(String name, Function<JsonParser, T> reader) {
    return value(file, text, name, reader, Json.ANOTHER);
  }

  private static <T> T value(Path file, String text, String name, Function<JsonParser, T> reader) {
    return value(file, text, name, reader, Json.DAMAGED);
  }

  private static <T> T value(
      Path file, String text, String name, Function<JsonParser, T> reader, String remedy) {
    try (JsonParser json = Json.parser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean found = json.currentName().equals(name);
        JsonToken token = json.nextToken();
        if (found && token != JsonToken.VALUE_NULL) {
          return reader.apply(json);
        }
        json.skipChildren();
      }
      throw InputException.in(
          file, name + " must be there", "nothing", "it was damaged, or another Candor made it");
    } catch (JacksonException e) {
      throw Json.broken(file, name, e, remedy);
    }
  }
}
