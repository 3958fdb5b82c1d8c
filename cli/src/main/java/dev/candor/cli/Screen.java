package dev.candor.cli;

import java.util.Locale;

/**
 * What can be shown to whoever reads standard error and standard output?
 *
 * @param live whether a line can be drawn over, so that a progress bar makes sense
 * @param blocks whether block characters can be shown
 * @param columns how many characters fit on a line
 */
public record Screen(boolean live, boolean blocks, int columns) {
  /** A file, a pipe or a test: lines of ASCII, one after the other. */
  static final Screen PLAIN = new Screen(false, false, 80);

  private static final int NARROWEST = 40;
  private static final int WIDEST = 120;

  /** What the launcher and the locale say. */
  static Screen ofThisProcess() {
    String charset = System.getProperty("native.encoding", "").toUpperCase(Locale.ROOT);
    int columns = Integer.getInteger("candor.columns", 0);
    return new Screen(
        columns > 0,
        charset.equals("UTF-8") && !"dumb".equals(System.getenv("TERM")),
        columns > 0 ? Math.max(NARROWEST, Math.min(WIDEST, columns)) : PLAIN.columns());
  }

  /** Whether standard output is a terminal too, as the launcher says: what is printed can go. */
  static boolean resultsAreWatched() {
    return Boolean.getBoolean("candor.watched");
  }

  /** A bar of a share of the width, at least one mark for any share above 0. */
  String bar(double share, int width) {
    int marks = share <= 0 ? 0 : (int) Math.max(1, Math.round(Math.min(1, share) * width));
    return (blocks ? "█" : "#").repeat(marks);
  }

  /** Plus or minus. */
  String plusMinus() {
    return blocks ? "±" : "+-";
  }
}
