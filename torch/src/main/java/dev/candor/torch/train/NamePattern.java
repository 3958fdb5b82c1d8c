package dev.candor.torch.train;

import java.util.List;
import java.util.regex.Pattern;

/** Names with {@code *} for any run of characters, such as {@code block.*} or {@code *.scores}. */
final class NamePattern {
  private final Pattern pattern;

  NamePattern(String text) {
    StringBuilder expression = new StringBuilder();
    for (String piece : text.split("\\*", -1)) {
      expression.append(expression.isEmpty() ? "" : ".*").append(Pattern.quote(piece));
    }
    pattern = Pattern.compile(expression.toString());
  }

  boolean matches(String name) {
    return pattern.matcher(name).matches();
  }

  /** Whether one of the patterns matches. */
  static boolean any(List<String> patterns, String name) {
    return patterns.stream().anyMatch(pattern -> new NamePattern(pattern).matches(name));
  }
}
