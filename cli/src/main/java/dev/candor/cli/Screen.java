package dev.candor.cli;

import java.util.Locale;

/**
 * What can be shown to whoever reads standard error and standard output?
 *
 * @param live whether a line can be drawn over, so that a progress bar makes sense
 * @param blocks whether block characters can be shown
 */
record Screen(boolean live, boolean blocks) {
  /** A file, a pipe or a test: lines of ASCII, one after the other. */
  static final Screen PLAIN = new Screen(false, false);

  /** What the launcher and the locale say. */
  static Screen ofThisProcess() {
    String charset = System.getProperty("native.encoding", "").toUpperCase(Locale.ROOT);
    return new Screen(
        Boolean.getBoolean("candor.terminal"),
        charset.equals("UTF-8") && !"dumb".equals(System.getenv("TERM")));
  }

  /** A bar of a share of the width, at least one mark for any share above 0. */
  String bar(double share, int width) {
    int marks = share <= 0 ? 0 : (int) Math.max(1, Math.round(Math.min(1, share) * width));
    return (blocks ? "█" : "#").repeat(marks);
  }
}
