package dev.candor.data.table;

import java.util.Set;
import java.util.stream.Collectors;

/** What is written where there is no value? Nothing, or one of these words in any case. */
final class MissingWords {
  private final String[] words;
  private final int longest;

  MissingWords(Set<String> words) {
    this.words = words.stream().sorted().collect(Collectors.toList()).toArray(String[]::new);
    this.longest = words.stream().mapToInt(String::length).max().orElse(0);
  }

  boolean contains(CharSequence text) {
    int n = text.length();
    if (n == 0) {
      return true;
    }
    if (n > longest) {
      return false;
    }
    for (String word : words) {
      if (word.length() == n && same(word, text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(String word, CharSequence text) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.toLowerCase(word.charAt(i)) != Character.toLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
