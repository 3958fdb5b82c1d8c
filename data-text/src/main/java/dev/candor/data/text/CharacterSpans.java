package dev.candor.data.text;

/** From places counted in code points, as the native tokenizer counts, to places in a string. */
final class CharacterSpans {
  private final String text;
  private final boolean plain;
  private final int[] starts;

  CharacterSpans(String text) {
    this.text = text;
    int points = text.codePointCount(0, text.length());
    this.plain = points == text.length();
    this.starts = plain ? new int[0] : starts(text, points);
  }

  /** Where a code point starts; behind the last one, the length of the text. */
  int start(int point) {
    if (plain) {
      return Math.min(point, text.length());
    }
    return starts[Math.min(point, starts.length - 1)];
  }

  private static int[] starts(String text, int points) {
    int[] starts = new int[points + 1];
    int at = 0;
    for (int i = 0; i < points; i++) {
      starts[i] = at;
      at += Character.charCount(text.codePointAt(at));
    }
    starts[points] = at;
    return starts;
  }
}
