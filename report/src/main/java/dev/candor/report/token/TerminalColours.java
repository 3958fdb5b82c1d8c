package dev.candor.report.token;

import java.util.Locale;

/** What a terminal can show. */
public enum TerminalColours {
  /** Letters alone: a file, a pipe, {@code NO_COLOR}. */
  NONE,
  /** The 256 colours that nearly every terminal has. */
  INDEXED,
  /** All colours. */
  TRUE_COLOUR;

  /**
   * What makes the terminal write in a colour, or on one; empty where it has none.
   *
   * @param layer 38 for letters, 48 for their ground
   * @param rgb 0xRRGGBB
   */
  public String sequence(int layer, int rgb) {
    int red = (rgb >> 16) & 0xff;
    int green = (rgb >> 8) & 0xff;
    int blue = rgb & 0xff;
    return switch (this) {
      case NONE -> "";
      case INDEXED ->
          String.format(
              Locale.ROOT,
              "\u001b[%d;5;%dm",
              layer,
              16 + 36 * sixth(red) + 6 * sixth(green) + sixth(blue));
      case TRUE_COLOUR ->
          String.format(Locale.ROOT, "\u001b[%d;2;%d;%d;%dm", layer, red, green, blue);
    };
  }

  /** The nearest of the six levels that a channel of an indexed colour has: 0, 95, 135, ... 255. */
  private static int sixth(int level) {
    return level < 48 ? 0 : level < 115 ? 1 : (level - 35) / 40;
  }
}
