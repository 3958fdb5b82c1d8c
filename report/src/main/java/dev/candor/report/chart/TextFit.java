package dev.candor.report.chart;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * How wide is a text, roughly and in any font? Estimated from character classes, on the wide side,
 * since a chart is drawn before it is known which font shows it.
 */
final class TextFit {
  private static final String ELLIPSIS = "\u2026";

  private TextFit() {}

  /** Width in the unit of the font size. */
  static double width(String text, double size) {
    return size * text.codePoints().mapToDouble(TextFit::ems).sum();
  }

  /** The text, or as much of its start as fits with an ellipsis. */
  static String shortened(String text, double size, double room) {
    String line = text.strip();
    if (width(line, size) <= room) {
      return line;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(line);
    int end = characters.last();
    while (end > 0 && width(line.substring(0, end) + ELLIPSIS, size) > room) {
      end = characters.previous();
    }
    return line.substring(0, Math.max(0, end)) + ELLIPSIS;
  }

  private static double ems(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    }
    if (Character.isIdeographic(c) || (c >= 0x1100 && c <= 0x11FF) || c >= 0x1F000) {
      return 1;
    }
    if ((c >= 0x3000 && c <= 0xD7FF) || (c >= 0xFF01 && c <= 0xFF60)) {
      return 1;
    }
    if ("iljItf.,:;|!'()[] ".indexOf(c) >= 0) {
      return 0.36;
    }
    if ("mwMW@%\u2026".indexOf(c) >= 0) {
      return 0.92;
    }
    return Character.isUpperCase(c) ? 0.7 : 0.58;
  }
}
