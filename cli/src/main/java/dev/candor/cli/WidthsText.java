package dev.candor.cli;

import dev.candor.core.InputException;
import dev.candor.design.importance.NetworkWidths;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;

/** Reads {@code --widths}. */
final class WidthsText {
  private static final int PARTS = 4;

  private WidthsText() {}

  static NetworkWidths parse(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "full" -> NetworkWidths.withDefaults();
      case "half" -> NetworkWidths.half();
      default -> lists(text);
    };
  }

  private static NetworkWidths lists(String text) {
    List<List<Integer>> parts = new ArrayList<>();
    StringTokenizer lists = new StringTokenizer(text, "/");
    while (lists.hasMoreTokens()) {
      List<Integer> part = new ArrayList<>();
      StringTokenizer numbers = new StringTokenizer(lists.nextToken(), ",");
      while (numbers.hasMoreTokens()) {
        part.add(number(text, numbers.nextToken()));
      }
      parts.add(part);
    }
    if (parts.size() != PARTS) {
      throw wrong(text);
    }
    return new NetworkWidths(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
  }

  private static int number(String text, String word) {
    try {
      return Integer.parseInt(word.strip());
    } catch (NumberFormatException e) {
      throw wrong(text);
    }
  }

  private static InputException wrong(String text) {
    return InputException.of(
        "--widths",
        "must be full, half, or four lists of numbers separated by /",
        text,
        "see candor train image --help");
  }
}
