package dev.candor.data.text;

import dev.candor.core.InputException;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What is told of a {@code tokenizer.json} beside the tokens themselves. Read as a stream: memory
 * does not grow with the file.
 */
final class TokenizerFacts {
  private static final Set<String> PADS = Set.of("[PAD]", "<pad>");

  private int entries;
  private OptionalInt padId = OptionalInt.empty();
  private int padType;

  private TokenizerFacts() {}

  /** One more than the largest number of a token. */
  int entries() {
    return entries;
  }

  /** The number of the token that fills up short rows. */
  OptionalInt padId() {
    return padId;
  }

  /** The segment of that token. */
  int padType() {
    return padType;
  }

  static TokenizerFacts read(Path file, String json) {
    TokenizerFacts facts = new TokenizerFacts();
    try (JsonParser in = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      in.nextToken();
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = in.currentName();
        in.nextToken();
        JsonToken value = in.currentToken();
        if (value == JsonToken.START_OBJECT && name.equals("padding")) {
          facts.padding(in);
        } else if (value == JsonToken.START_ARRAY && name.equals("added_tokens")) {
          facts.added(in);
        } else if (value == JsonToken.START_OBJECT && name.equals("model")) {
          facts.model(in);
        } else {
          in.skipChildren();
        }
      }
    } catch (JacksonException e) {
      throw new InputException(
          file
              + ": is not a tokenizer.json (found broken JSON: "
              + e.getOriginalMessage()
              + "); save the tokenizer again",
          e);
    }
    return facts;
  }

  private void padding(JsonParser in) {
    for (String name = property(in); !name.isEmpty(); name = property(in)) {
      JsonToken value = in.nextToken();
      if (value == JsonToken.VALUE_NUMBER_INT && name.equals("pad_id")) {
        padId = OptionalInt.of(in.getIntValue());
      } else if (value == JsonToken.VALUE_NUMBER_INT && name.equals("pad_type_id")) {
        padType = in.getIntValue();
      } else {
        in.skipChildren();
      }
    }
  }

  private void added(JsonParser in) {
    while (in.nextToken() == JsonToken.START_OBJECT) {
      int id = -1;
      String content = "";
      for (String name = property(in); !name.isEmpty(); name = property(in)) {
        JsonToken value = in.nextToken();
        if (value == JsonToken.VALUE_NUMBER_INT && name.equals("id")) {
          id = in.getIntValue();
        } else if (value == JsonToken.VALUE_STRING && name.equals("content")) {
          content = in.getString();
        } else {
          in.skipChildren();
        }
      }
      entries = Math.max(entries, id + 1);
      if (padId.isEmpty() && id >= 0 && PADS.contains(content)) {
        padId = OptionalInt.of(id);
      }
    }
  }

  private void model(JsonParser in) {
    for (String name = property(in); !name.isEmpty(); name = property(in)) {
      JsonToken value = in.nextToken();
      if (name.equals("vocab") && value == JsonToken.START_OBJECT) {
        pieces(in);
      } else if (name.equals("vocab") && value == JsonToken.START_ARRAY) {
        int pieces = 0;
        while (in.nextToken() == JsonToken.START_ARRAY) {
          in.skipChildren();
          pieces++;
        }
        entries = Math.max(entries, pieces);
      } else {
        in.skipChildren();
      }
    }
  }

  private void pieces(JsonParser in) {
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      if (in.nextToken() == JsonToken.VALUE_NUMBER_INT) {
        entries = Math.max(entries, in.getIntValue() + 1);
      }
    }
  }

  /** The next property of the object that the parser is in; empty where there is none. */
  private static String property(JsonParser in) {
    return in.nextToken() == JsonToken.PROPERTY_NAME ? in.currentName() : "";
  }
}
