package dev.candor.data.image.decode;

import java.util.List;
import java.util.Locale;

/**
 * Which warnings of a decoder mean that pixels were made up. The others, such as an unknown version
 * number or bytes between segments, leave the picture whole.
 */
final class Damage {
  private static final List<String> WORDS =
      List.of("premature end", "bad huffman", "instead of rst", "truncated", "unexpected end");

  private Damage() {}

  static boolean isTold(String warning) {
    String words = warning.toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(words::contains);
  }
}
