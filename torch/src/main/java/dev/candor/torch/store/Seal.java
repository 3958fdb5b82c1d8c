package dev.candor.torch.store;

import dev.candor.core.Sha256;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Was a JSON object changed since it was written? SHA-256 over its tokens, numbers as they are
 * spelled, without the field {@code seal} that holds it. White space does not count.
 */
final class Seal {
  static final String FIELD = "seal";

  private Seal() {}

  /**
   * The seal of a text.
   *
   * @throws tools.jackson.core.JacksonException if it is not JSON
   */
  static String of(String text) {
    Sha256 hash = new Sha256();
    try (JsonParser json = Json.parser(text)) {
      int depth = 0;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (depth == 1 && token == JsonToken.PROPERTY_NAME && json.currentName().equals(FIELD)) {
          json.nextToken();
          json.skipChildren();
          continue;
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        hash.add(token.id());
        if (token == JsonToken.PROPERTY_NAME || token.isScalarValue()) {
          hash.add(json.getString());
        }
      }
    }
    return hash.hex();
  }
}
