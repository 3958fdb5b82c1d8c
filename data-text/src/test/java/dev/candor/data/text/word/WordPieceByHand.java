package dev.candor.data.text.word;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** BERT's tokenizer written anew from its description: cleaned, lower-cased, cut, longest first. */
final class WordPieceByHand {
  static final String RESOURCE = "/all-minilm-l6-v2-tokenizer.json";
  private static final int LONGEST = 100;

  private final Map<String, Integer> vocabulary = new HashMap<>();

  WordPieceByHand() throws IOException {
    try (InputStream in =
            Objects.requireNonNull(WordPieceByHand.class.getResourceAsStream(RESOURCE));
        JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      while (!(json.nextToken() == JsonToken.PROPERTY_NAME && json.currentName().equals("vocab"))) {
        // what comes before the vocabulary
        Objects.requireNonNull(json.currentToken());
      }
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String piece = json.currentName();
        json.nextToken();
        vocabulary.put(piece, json.getIntValue());
      }
    }
  }

  int size() {
    return vocabulary.size();
  }

  List<Integer> ids(String text) {
    List<Integer> ids = new ArrayList<>();
    ids.add(id("[CLS]"));
    StringBuilder word = new StringBuilder();
    clean(text)
        .codePoints()
        .forEach(
            c -> {
              boolean alone = isPunctuation(c) || isChinese(c);
              if (alone || Character.isWhitespace(c)) {
                pieces(word.toString(), ids);
                word.setLength(0);
              }
              if (alone) {
                pieces(Character.toString(c), ids);
              } else if (!Character.isWhitespace(c)) {
                word.appendCodePoint(c);
              }
            });
    pieces(word.toString(), ids);
    ids.add(id("[SEP]"));
    return ids;
  }

  private int id(String piece) {
    return Objects.requireNonNull(vocabulary.get(piece));
  }

  private static String clean(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\t' || c == '\n' || c == '\r' || Character.getType(c) == 12) {
                kept.append(' ');
              } else if (c != 0 && c != 0xFFFD && !isControl(c)) {
                kept.appendCodePoint(c);
              }
            });
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(kept, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(plain::appendCodePoint);
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isControl(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.UNASSIGNED
        || type == Character.PRIVATE_USE;
  }

  private static boolean isPunctuation(int c) {
    int type = Character.getType(c);
    boolean ascii = c >= 33 && c <= 126 && !Character.isLetterOrDigit(c);
    return ascii || (type >= 20 && type <= 24) || type == 29 || type == 30;
  }

  private static boolean isChinese(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }

  private void pieces(String word, List<Integer> ids) {
    if (word.isEmpty()) {
      return;
    }
    List<Integer> found = new ArrayList<>();
    boolean fits = word.codePointCount(0, word.length()) <= LONGEST;
    for (int at = 0; fits && at < word.length(); ) {
      int end = word.length();
      String mark = at == 0 ? "" : "##";
      while (end > at && !vocabulary.containsKey(mark + word.substring(at, end))) {
        end--;
      }
      fits = end > at;
      if (fits) {
        found.add(id(mark + word.substring(at, end)));
        at = end;
      }
    }
    ids.addAll(fits ? found : List.of(id("[UNK]")));
  }
}
