package dev.candor.data.text;

import dev.candor.core.InputException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The tokenizer that a BERT {@code vocab.txt} stands for, as a {@code tokenizer.json}: cleaned of
 * control characters, cut at blanks, punctuation and Chinese characters, then the longest pieces
 * first.
 */
final class WordPieces {
  private static final List<String> NEEDED = List.of("[UNK]", "[CLS]", "[SEP]");
  private static final List<String> SPECIAL = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");
  private static final int LONGEST_WORD = 100;

  private WordPieces() {}

  /**
   * @param vocabulary one piece a line, the first has number 0
   */
  static String json(Path file, List<String> vocabulary) {
    Map<String, Integer> ids = new HashMap<>();
    for (int i = 0; i < vocabulary.size(); i++) {
      if (ids.putIfAbsent(vocabulary.get(i), i) != null) {
        throw InputException.at(
            file, i + 1L, "holds a piece twice", vocabulary.get(i), "give a vocab.txt of BERT");
      }
    }
    for (String needed : NEEDED) {
      if (!ids.containsKey(needed)) {
        throw new InputException(
            file
                + ": is neither a tokenizer.json nor a vocabulary of BERT (found no line "
                + needed
                + "); give one of them");
      }
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      out.writeStringProperty("version", "1.0");
      special(out, ids);
      normalizer(out, keepsCase(vocabulary));
      type(out, "pre_tokenizer", "BertPreTokenizer");
      template(out, ids);
      model(out, vocabulary);
      out.writeEndObject();
    }
    return text.toString();
  }

  /** A vocabulary made from lower-cased texts holds no capital but in its special tokens. */
  private static boolean keepsCase(List<String> vocabulary) {
    return vocabulary.stream()
        .filter(piece -> !(piece.startsWith("[") && piece.endsWith("]")))
        .anyMatch(piece -> piece.chars().anyMatch(Character::isUpperCase));
  }

  private static void special(JsonGenerator out, Map<String, Integer> ids) {
    List<String> present = new ArrayList<>(SPECIAL);
    present.removeIf(token -> !ids.containsKey(token));
    present.sort(java.util.Comparator.comparing(ids::get));
    out.writeArrayPropertyStart("added_tokens");
    for (String token : present) {
      out.writeStartObject();
      out.writeNumberProperty("id", ids.getOrDefault(token, 0));
      out.writeStringProperty("content", token);
      for (String rule : List.of("single_word", "lstrip", "rstrip", "normalized")) {
        out.writeBooleanProperty(rule, false);
      }
      out.writeBooleanProperty("special", true);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void normalizer(JsonGenerator out, boolean keepsCase) {
    out.writeObjectPropertyStart("normalizer");
    out.writeStringProperty("type", "BertNormalizer");
    out.writeBooleanProperty("clean_text", true);
    out.writeBooleanProperty("handle_chinese_chars", true);
    out.writeNullProperty("strip_accents");
    out.writeBooleanProperty("lowercase", !keepsCase);
    out.writeEndObject();
  }

  private static void template(JsonGenerator out, Map<String, Integer> ids) {
    out.writeObjectPropertyStart("post_processor");
    out.writeStringProperty("type", "BertProcessing");
    for (Map.Entry<String, String> end : Map.of("sep", "[SEP]", "cls", "[CLS]").entrySet()) {
      out.writeArrayPropertyStart(end.getKey());
      out.writeString(end.getValue());
      out.writeNumber(ids.getOrDefault(end.getValue(), 0));
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private static void model(JsonGenerator out, List<String> vocabulary) {
    out.writeObjectPropertyStart("model");
    out.writeStringProperty("type", "WordPiece");
    out.writeStringProperty("unk_token", "[UNK]");
    out.writeStringProperty("continuing_subword_prefix", "##");
    out.writeNumberProperty("max_input_chars_per_word", LONGEST_WORD);
    out.writeObjectPropertyStart("vocab");
    for (int i = 0; i < vocabulary.size(); i++) {
      out.writeNumberProperty(vocabulary.get(i), i);
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void type(JsonGenerator out, String property, String type) {
    out.writeObjectPropertyStart(property);
    out.writeStringProperty("type", type);
    out.writeEndObject();
  }
}
